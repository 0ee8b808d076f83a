package dev.landform.fake.world;

import dev.landform.resource.ResourceType;
import java.util.List;

/** What goes on in the cloud by itself as time passes. */
public interface Ongoing {

    /** Brings everything to where it is at the world's instant; called after every change and at every wake-up. */
    void settle();

    /** Returns the ids of the instances that use that subnet, security group, profile or template. */
    List<String> users(ResourceType<?> type, String id);
}
