package dev.landform.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads loads such as {@code step:5:20:5m}. */
final class LoadSpec {

    private static final int LONGEST = 200;
    private static final double AFTERNOON = 14;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,6})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh])");
    private static final String FORMS =
            "Write constant:20, step:5:20:5m, ramp:5:20:1h or day:5:60:14, and after a colon how long it lasts.";

    private final String text;
    private final List<String> words;

    private LoadSpec(String text) {
        this.text = text;
        this.words = List.of(text.split(":", -1));
    }

    static Load parse(String service, String text) {
        if (text.length() > LONGEST) {
            throw new LoadException("'" + text.substring(0, 20) + "...' is too long for a load. " + FORMS);
        }
        return new LoadSpec(text).load(service);
    }

    /** Returns the number that a text is, if it is one. */
    static Optional<Double> number(String word) {
        return NUMBER.matcher(word).matches()
                ? Optional.of(Double.parseDouble(word)).filter(rate -> rate <= Load.RATE_MOST)
                : Optional.empty();
    }

    private Load load(String service) {
        return switch (words.get(0)) {
            case "constant" -> lasting(Load.constant(service, rate(1)), 2);
            case "step" -> lasting(Load.step(service, rate(1), rate(2), time(3)), 4);
            case "ramp" -> lasting(Load.ramp(service, rate(1), rate(2), time(3)), 4);
            case "day" -> day(service);
            default -> throw wrong("'" + words.get(0) + "' is none of constant, step, ramp and day");
        };
    }

    private Load day(String service) {
        boolean named = words.size() > 3 && !TIME.matcher(words.get(3)).matches();
        return lasting(Load.day(service, rate(1), rate(2), named ? rate(3) : AFTERNOON), named ? 4 : 3);
    }

    private Load lasting(Load load, int index) {
        if (words.size() > index + 1) {
            throw wrong("'" + words.get(index + 1) + "' is one too many");
        }
        return words.size() == index ? load : load.lasting(time(index));
    }

    private double rate(int index) {
        return number(word(index)).orElseThrow(() -> wrong("'" + word(index) + "' is no number from 0 to 1000000"));
    }

    private Duration time(int index) {
        Matcher time = TIME.matcher(word(index));
        if (!time.matches()) {
            throw wrong("'" + word(index) + "' is no time such as 90s, 5m or 2h");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private String word(int index) {
        if (index >= words.size()) {
            String what = index == 1 ? "a number" : "something";
            throw wrong(what + " is missing after '" + String.join(":", words) + "'");
        }
        return words.get(index);
    }

    private LoadException wrong(String what) {
        return new LoadException("The load '" + text + "' cannot be: " + what + ". " + FORMS);
    }
}
