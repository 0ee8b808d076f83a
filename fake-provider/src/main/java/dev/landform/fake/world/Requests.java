package dev.landform.fake.world;

import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.LaunchTemplate;

/** Turns what a step says into what a request says, and checks whom it refers to. */
final class Requests {

    private final World world;

    Requests(World world) {
        this.world = world;
    }

    /** Returns the step's resource with physical ids and literal texts. */
    static Resource resolved(Call call) {
        return Resources.rewrite(
                call.step().resource(),
                ref -> Ref.physical(call.bindings().id(ref)),
                text -> Text.of(call.bindings().text(text)));
    }

    /** Refuses references to what is not there. The body of a launch template is not looked at until a launch. */
    void checkReferences(Resource wanted) {
        if (wanted instanceof LaunchTemplate) {
            return;
        }
        for (Attribute<?> attribute : wanted.type().attributes()) {
            for (Ref<?> ref : attribute.refs(wanted)) {
                check(attribute.target().orElseThrow(), Reference.idOf(ref));
            }
        }
    }

    private void check(ResourceType<?> type, String id) {
        String code = Catalog.of(type).missing();
        FakeObject object = world.find(type, id)
                .filter(found -> !found.isDeleting())
                .orElseThrow(() -> Errors.invalid(code, "the " + type + " '" + id + "' does not exist"));
        if (object.createdAt().isAfter(world.horizon()) || object.isUnseen(world.now())) {
            throw new ProviderException(
                    ErrorClass.PROPAGATING,
                    code,
                    "the " + type + " '" + id + "' does not exist, or not everywhere yet");
        }
    }
}
