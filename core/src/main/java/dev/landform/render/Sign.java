package dev.landform.render;

/** What a plan does with one resource. */
enum Sign {
    CREATE('+', '+', "32", "create"),
    UPDATE('~', '~', "33", "update"),
    REPLACE('±', '#', "35", "replace"),
    DELETE('-', '-', "31", "delete"),
    AWAIT('…', '.', "36", "await");

    private final char sign;
    private final char ascii;
    private final String colour;
    private final String word;

    Sign(char sign, char ascii, String colour, String word) {
        this.sign = sign;
        this.ascii = ascii;
        this.colour = colour;
        this.word = word;
    }

    char sign() {
        return sign;
    }

    char ascii() {
        return ascii;
    }

    /** Returns the number of its ANSI colour. */
    String colour() {
        return colour;
    }

    String word() {
        return word;
    }
}
