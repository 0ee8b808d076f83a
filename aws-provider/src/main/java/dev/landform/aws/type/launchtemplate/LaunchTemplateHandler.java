package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Fate;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Tokens;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Launch templates. Every update makes a version; groups name the version that they use. */
public final class LaunchTemplateHandler implements Handler<LaunchTemplate> {

    private static final int PAGE = 200;
    private static final String LATEST = "$Latest";
    private static final String VERSION = "version";

    @Override
    public ResourceType<LaunchTemplate> type() {
        return LaunchTemplate.TYPE;
    }

    /** One call for what is owned, and one for the newest version of every template, owned or not. */
    @Override
    public List<Observed> observe(Sight sight) {
        Ec2Client ec2 = sight.aws().ec2();
        List<software.amazon.awssdk.services.ec2.model.LaunchTemplate> templates = ec2
                .describeLaunchTemplatesPaginator(request ->
                        request.filters(Ec2Tags.ownedBy(sight.topology())).maxResults(PAGE))
                .launchTemplates()
                .stream()
                .toList();
        if (templates.isEmpty()) {
            return List.of();
        }
        Map<String, LaunchTemplateVersion> versions = new HashMap<>();
        ec2.describeLaunchTemplateVersionsPaginator(
                        request -> request.versions(LATEST).maxResults(PAGE))
                .launchTemplateVersions()
                .forEach(version -> versions.put(version.launchTemplateId(), version));
        Map<String, SortedMap<String, String>> allTags = TemplateTags.of(sight.aws(), templates);
        List<Observed> found = new ArrayList<>();
        for (var template : templates) {
            LaunchTemplateVersion version = versions.get(template.launchTemplateId());
            SortedMap<String, String> tags = allTags.getOrDefault(template.launchTemplateId(), new TreeMap<>());
            if (version != null) {
                Ownership.address(sight.topology(), tags)
                        .map(address -> TemplateBody.read(address, tags, version.launchTemplateData()))
                        .ifPresent(resource -> found.add(new Observed(
                                resource,
                                binding(template.launchTemplateId(), version.versionNumber()),
                                Observed.Condition.ACTIVE)));
            }
        }
        return found;
    }

    @Override
    public Receipt create(Creation<LaunchTemplate> creation) {
        LaunchTemplate wanted = creation.resource();
        MachineImage image = MachineImage.named(creation.aws(), wanted.image());
        SortedMap<String, String> tags = creation.tags();
        tags.putAll(new ImageTag(wanted.image(), image.id()).asTag());
        RequestLaunchTemplateData body = TemplateBody.write(creation, wanted, image);
        Ec2Client ec2 = creation.aws().ec2();
        var created = Tokens.create(
                creation,
                token -> ec2.createLaunchTemplate(request -> request.launchTemplateName(creation.name())
                                .clientToken(token)
                                .launchTemplateData(body)
                                .tagSpecifications(TagSpecification.builder()
                                        .resourceType(
                                                software.amazon.awssdk.services.ec2.model.ResourceType.LAUNCH_TEMPLATE)
                                        .tags(Ec2Tags.list(tags))
                                        .build()))
                        .launchTemplate(),
                made -> made.launchTemplateId(),
                id -> Fate.of(() ->
                        ec2.describeLaunchTemplates(request -> request.launchTemplateIds(id)).launchTemplates().stream()
                                .findFirst()
                                .map(found -> Fate.ALIVE)));
        return Receipt.ready(binding(created.launchTemplateId(), created.latestVersionNumber()));
    }

    /** The image stays the one that it is, however old, unless its name changes. */
    @Override
    public Receipt update(Alteration<LaunchTemplate> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        LaunchTemplate wanted = alteration.resource();
        var found = ec2.describeLaunchTemplates(request -> request.launchTemplateIds(alteration.id()))
                .launchTemplates();
        SortedMap<String, String> tags =
                TemplateTags.of(alteration.aws(), found).getOrDefault(alteration.id(), new TreeMap<>());
        MachineImage image = ImageTag.of(tags)
                .filter(tag -> tag.image().equals(wanted.image()))
                .map(tag -> MachineImage.of(alteration.aws(), wanted.image(), tag.id()))
                .orElseGet(() -> MachineImage.named(alteration.aws(), wanted.image()));
        Long version = ec2.createLaunchTemplateVersion(request -> request.launchTemplateId(alteration.id())
                        .launchTemplateData(TemplateBody.write(alteration, wanted, image)))
                .launchTemplateVersion()
                .versionNumber();
        ec2.modifyLaunchTemplate(
                request -> request.launchTemplateId(alteration.id()).defaultVersion(String.valueOf(version)));
        Map<String, String> imageTag = new ImageTag(wanted.image(), image.id()).asTag();
        if (!tags.entrySet().containsAll(imageTag.entrySet())) {
            ec2.createTags(request -> request.resources(alteration.id()).tags(Ec2Tags.list(imageTag)));
        }
        Ec2Tags.update(ec2, alteration.id(), alteration.before().tags(), wanted.tags());
        return Receipt.ready(binding(alteration.id(), version));
    }

    @Override
    public Receipt delete(Removal<LaunchTemplate> removal) {
        Errors.unlessGone(
                () -> removal.aws().ec2().deleteLaunchTemplate(request -> request.launchTemplateId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<LaunchTemplate> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<LaunchTemplate> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String id, Long version) {
        return new Binding(id, new TreeMap<>(Map.of(VERSION, String.valueOf(version))));
    }
}
