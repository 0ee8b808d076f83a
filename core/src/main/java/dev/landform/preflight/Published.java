package dev.landform.preflight;

import dev.landform.resource.launchtemplate.Architecture;
import java.util.Optional;

/** What the region says of an image. */
public sealed interface Published {

    /**
     * It is there.
     *
     * @param architecture the instruction set that it is made for; empty if that was not said
     */
    record There(Optional<Architecture> architecture) implements Published {}

    /**
     * It cannot be used.
     *
     * @param why what the region says, as a sentence
     */
    record Missing(String why) implements Published {}
}
