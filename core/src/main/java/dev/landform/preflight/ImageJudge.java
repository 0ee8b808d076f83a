package dev.landform.preflight;

import dev.landform.check.facts.Phrases;
import dev.landform.plan.Step;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether images exist, and run on the instances that shall run them. */
final class ImageJudge {

    private ImageJudge() {}

    static void judge(Judgement judgement) {
        judgement.questions().images().keySet().forEach(image -> {
            Published published = judgement.answers().images().get(image);
            List<Step> users = judgement.made(
                    LaunchTemplate.class, template -> template.image().name().equals(image));
            if (published instanceof Published.Missing missing) {
                missing(judgement, image, missing, users);
            } else if (published instanceof Published.There there) {
                users.forEach(user -> fits(judgement, user, there.architecture()));
            }
        });
    }

    private static void missing(Judgement judgement, String image, Published.Missing missing, List<Step> users) {
        Step first = users.get(0);
        judgement
                .findings()
                .error(
                        "image-not-found",
                        first.address().path(),
                        Judgement.origin(first),
                        "There is no image " + image + " in "
                                + judgement.questions().region() + "." + others(users),
                        missing.why(),
                        "Write another image, such as .image(Images.amazonLinux2023()), or the id of one:"
                                + " .image(Images.ami(...)).");
    }

    private static String others(List<Step> users) {
        return users.size() == 1 ? "" : " " + Phrases.count(users.size(), "launch template") + " want it.";
    }

    private static void fits(Judgement judgement, Step user, Optional<Architecture> published) {
        LaunchTemplate template = (LaunchTemplate) user.resource();
        Architecture architecture = published.orElse(template.image().architecture());
        Machine machine = judgement.answers().machines().get(template.instanceType());
        if (machine != null
                && !machine.architectures().isEmpty()
                && !machine.architectures().contains(architecture)) {
            judgement
                    .findings()
                    .error(
                            "image-misfit",
                            user.address().path(),
                            Judgement.origin(user),
                            "Instances of type " + template.instanceType() + " cannot run the image " + template.image()
                                    + ".",
                            "The type runs programs for "
                                    + Phrases.list(machine.architectures().stream()
                                            .map(ImageJudge::word)
                                            .toList())
                                    + ", the image is made for " + word(architecture) + ".",
                            "Write another type with .instanceType(...), or another image with .image(...).");
        }
    }

    private static String word(Architecture architecture) {
        return architecture.name().toLowerCase(Locale.ROOT);
    }
}
