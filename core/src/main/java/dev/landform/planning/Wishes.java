package dev.landform.planning;

/** The orders that AWS does not ask for, and that a system needs to come up and go down without harm. */
final class Wishes {

    private Wishes() {}

    static void draw(Drafting draft) {
        NetworkWishes.draw(draft);
        InstanceWishes.draw(draft);
        CallerWishes.draw(draft);
        AdmissionWishes.draw(draft);
        FarewellWishes.draw(draft);
        FootingWishes.draw(draft);
    }
}
