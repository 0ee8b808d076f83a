package dev.landform.check.facts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What secrets look like in a text, and in the name of a variable. */
public final class SecretShapes {

    private static final Pattern CERTAIN = Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"
            + "|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----"
            + "|\\bgh[pousr]_[A-Za-z0-9]{36}"
            + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
            + "|(?i:aws_secret_access_key)\\s{0,5}[=:]\\s{0,5}[\"']?[A-Za-z0-9/+=]{40}");

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(password|passwd|pwd|secret|token|api_?key)(?![A-Z0-9_]{0,20}(_arn|_name|_id|_path|_file|_url|_ttl)\\b)"
                    + "[A-Z0-9_]{0,20}[=:]\\s?[\"']?(?!arn:)[A-Za-z0-9!#%^&*_+.-]{4,}");

    private static final Pattern PASSWORD_OPTION = Pattern.compile("\\bmysql\\b[^\\n]{0,100}\\s-p[A-Za-z0-9]");

    private static final Pattern NAME = Pattern.compile(
            "(^|_)(PASSWORDS?|PASSWD|PWD|PASSPHRASE|SECRETS?|TOKENS?|API_?KEYS?|PRIVATE_KEY|CREDENTIALS?)(_|$)");

    private static final Pattern POINTER = Pattern.compile("(_ARN|_NAME|_ID|_PATH|_FILE|_URL|_URI|_TTL|_EXPIRY)$");

    private SecretShapes() {}

    /** Returns whether the text holds a key that is one by its shape alone. */
    public static boolean holdsKey(String text) {
        return CERTAIN.matcher(text).find();
    }

    /** Returns whether the script sets something called a password or the like to a literal value. */
    public static boolean setsPassword(String script) {
        return ASSIGNED.matcher(script).find()
                || PASSWORD_OPTION.matcher(script).find();
    }

    /** Returns whether a variable of that name would hold a secret, rather than say where to find one. */
    public static boolean isSecretName(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        return NAME.matcher(upper).find() && !POINTER.matcher(upper).find();
    }
}
