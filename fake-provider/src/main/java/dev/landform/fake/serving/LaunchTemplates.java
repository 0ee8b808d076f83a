package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Launch templates: every change makes a version, and nothing in them is looked at but the size of the user data. */
final class LaunchTemplates extends Behaviour<LaunchTemplate> {

    private static final int MOST_BYTES = 16 * 1024;

    private final Templates templates;

    LaunchTemplates(Templates templates) {
        super(LaunchTemplate.TYPE);
        this.templates = templates;
    }

    @Override
    protected void check(World world, LaunchTemplate wanted) {
        int bytes = wanted.userData().toString().getBytes(StandardCharsets.UTF_8).length;
        require(
                bytes <= MOST_BYTES,
                "InvalidUserData.Malformed",
                "user data is limited to " + MOST_BYTES + " bytes, not " + bytes);
    }

    @Override
    protected void created(World world, FakeObject object, LaunchTemplate resource) {
        object.output("version", templates.add(object.id(), resource));
    }

    @Override
    protected Duration updated(
            World world, FakeObject object, LaunchTemplate before, LaunchTemplate after, Duration settling) {
        object.output("version", templates.add(object.id(), after));
        return settling;
    }
}
