package dev.landform.provider;

import dev.landform.plan.Binding;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Text;
import java.util.Optional;

/** Says what addresses stand for while a plan is carried out. Thread-safe. */
public interface Bindings {

    /** Returns what the address stands for, if its resource exists by now. */
    Optional<Binding> find(Address address);

    /**
     * Returns the physical id that a reference means.
     *
     * @throws IllegalStateException if the resource does not exist yet; the plan's edges exclude that
     */
    default String id(Ref<?> ref) {
        if (ref instanceof Ref.To<?> to) {
            return binding(to.target()).id();
        }
        return ((Ref.Physical<?>) ref).id();
    }

    /**
     * Returns the text with every output put in.
     *
     * @throws IllegalStateException if an output is not known yet; the plan's edges exclude that
     */
    default String text(Text text) {
        return text.resolve(output -> {
            String value = binding(output.target()).outputs().get(output.output());
            if (value == null) {
                throw new IllegalStateException(output.target() + " has no " + output.output() + " yet");
            }
            return value;
        });
    }

    private Binding binding(Address address) {
        return find(address).orElseThrow(() -> new IllegalStateException("nothing exists yet at " + address));
    }
}
