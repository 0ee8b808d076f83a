package dev.landform.plan;

/** Why one step waits for another. */
public sealed interface Cause {

    /** Returns the cause as the end of "waits because ...". */
    String text();

    /**
     * The later step's resource refers to the earlier one's.
     *
     * @param attribute the attribute that holds the reference
     */
    record Reference(String attribute) implements Cause {
        @Override
        public String text() {
            return "its " + attribute + " refers to it";
        }
    }

    /**
     * AWS would allow another order, but the result would not work as well.
     *
     * @param why what would go wrong
     */
    record Wish(String why) implements Cause {
        @Override
        public String text() {
            return why;
        }
    }

    /**
     * What was there has to be left or gone first.
     *
     * @param why what would go wrong
     */
    record Succession(String why) implements Cause {
        @Override
        public String text() {
            return why;
        }
    }
}
