package dev.landform.examples;

import dev.landform.render.PlanText;
import dev.landform.render.Wrap;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Where the program writes, and what can be written there.
 *
 * @param out for what was asked for
 * @param err for complaints
 * @param live whether lines can be drawn over
 * @param colour whether colours are welcome
 * @param ascii whether only ASCII can be written
 */
record Screen(PrintStream out, PrintStream err, boolean live, boolean colour, boolean ascii) {

    static final int WIDTH = 80;

    /** Returns the process's own streams: a plain page unless they are a terminal that can do more. */
    static Screen system() {
        String term = System.getenv().getOrDefault("TERM", "dumb");
        boolean live = isTerminal() && !term.equals("dumb");
        boolean colour = live && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(
                System.out, System.err, live, colour, !charset().newEncoder().canEncode('±'));
    }

    /** Writes text, with long lines broken. */
    void say(String text) {
        out.println(Wrap.text(text, WIDTH));
    }

    /** Writes text that has its lines broken already. */
    void show(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes what is wrong. */
    void complain(String text) {
        out.flush();
        err.println(Wrap.text(text.stripTrailing(), WIDTH));
    }

    /** Writes the heading of a part. */
    void heading(String text) {
        String bold = colour ? "\u001b[1m" + text + "\u001b[0m" : text;
        out.println("\n" + bold + "\n" + "=".repeat(text.length()) + "\n");
    }

    PlanText planText() {
        return PlanText.standard().width(WIDTH).colour(colour).ascii(ascii);
    }

    @SuppressWarnings("SystemConsoleNull") // null says no on JDK 17 to 21, and what follows says it from 22 on
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console without a terminal, and this method to tell.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Returns what standard output encodes with; which property says so depends on the JDK. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        return name.isEmpty() || !Charset.isSupported(name) ? Charset.defaultCharset() : Charset.forName(name);
    }
}
