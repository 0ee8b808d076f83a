package dev.landform.aws.preflight;

import dev.landform.aws.type.launchtemplate.ImageLookup;
import dev.landform.preflight.Published;
import dev.landform.preflight.Subject;
import java.util.Optional;

/** Whether images exist: found as they are found for a launch template. */
final class ImageAnswers {

    private ImageAnswers() {}

    static void ask(Inquiry inquiry) {
        inquiry.questions()
                .images()
                .forEach((name, image) -> inquiry.ask(
                        Subject.IMAGES,
                        "ssm:GetParameter or ec2:DescribeImages",
                        () -> inquiry.answers()
                                .image(
                                        name,
                                        ImageLookup.objection(inquiry.aws(), image)
                                                .<Published>map(Published.Missing::new)
                                                .orElseGet(() ->
                                                        new Published.There(Optional.of(image.architecture()))))));
    }
}
