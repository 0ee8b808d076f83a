package dev.landform.execute;

import dev.landform.provider.Receipt;

/** What the scheduler wants of a driver. */
sealed interface Action {

    /** A call to be made. */
    sealed interface Make extends Action {

        /** Returns the position of the step. */
        int step();

        /** Returns which attempt it is in a row, from 1. */
        int attempt();
    }

    /** Carry the step out. */
    record Execute(int step, int attempt) implements Make {}

    /** Ask whether it is ready. */
    record Poll(int step, int attempt, Receipt receipt) implements Make {}

    /** Tell everybody; has to be done before any later action. */
    record Tell(Event event) implements Action {}
}
