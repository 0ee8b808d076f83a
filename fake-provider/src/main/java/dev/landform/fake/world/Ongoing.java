package dev.landform.fake.world;

import dev.landform.resource.ResourceType;
import java.util.List;

/** What goes on in the cloud by itself as time passes. */
public interface Ongoing {

    /** Learns that an object came, changed, or went. */
    void changed(FakeObject object);

    /** Brings everything to where it is at the world's instant; called after every access and at every wake-up. */
    void settle();

    /** Returns the ids of the instances that use that subnet, security group or profile. */
    List<String> users(ResourceType<?> type, String id);
}
