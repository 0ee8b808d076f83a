package dev.landform.plan;

import java.util.List;

/** Why a step is in a plan. */
public sealed interface Reason {

    /** Returns the reason as the end of "because ...". */
    String text();

    /** Nothing exists at the address. */
    record Missing() implements Reason {
        @Override
        public String text() {
            return "it does not exist yet";
        }
    }

    /**
     * Something exists, and is not as it shall be.
     *
     * @param type the name of the resource's type
     * @param differences what differs; never empty
     */
    record Differs(String type, List<Difference> differences) implements Reason {
        /** Copies the list. */
        public Differs {
            differences = List.copyOf(differences);
        }

        @Override
        public String text() {
            return DifferenceText.because(type, differences);
        }
    }

    /**
     * The resource has to make way for another.
     *
     * @param why what it stands in the way of, or what forces it
     */
    record Forced(String why) implements Reason {
        @Override
        public String text() {
            return why;
        }
    }

    /**
     * The topology does not want it.
     *
     * @param owner what is no longer in the topology: the resource, or the service that it belonged to
     */
    record Dropped(String owner) implements Reason {
        @Override
        public String text() {
            return owner + " is no longer in the topology";
        }
    }

    /** A new resource has taken its place. */
    record Superseded() implements Reason {
        @Override
        public String text() {
            return "a new one takes its place";
        }
    }

    /**
     * It exists twice, as after a run that ended between a call and its answer.
     *
     * @param kept the id of the one that stays
     */
    record Surplus(String kept) implements Reason {
        @Override
        public String text() {
            return kept + " already stands for the same address";
        }
    }

    /**
     * What exists has failed and will not recover.
     *
     * @param id the id of the failed one
     */
    record Broken(String id) implements Reason {
        @Override
        public String text() {
            return id + " has failed";
        }
    }

    /** An earlier run did not wait for it, or did not finish deleting it. */
    record Unfinished() implements Reason {
        @Override
        public String text() {
            return "an earlier run did not see the end of it";
        }
    }
}
