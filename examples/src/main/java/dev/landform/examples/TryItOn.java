package dev.landform.examples;

/** Plans, applies and destroys the {@linkplain TryItOnTopology reference topology}. {@code --help} says how. */
public final class TryItOn {

    private TryItOn() {}

    /** Does what the arguments say; {@code demo} if there are none. Exits with 0, 1 or 2 as {@code --help} explains. */
    public static void main(String[] args) {
        int code = new CommandLineProgram(Screen.system()).run(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
