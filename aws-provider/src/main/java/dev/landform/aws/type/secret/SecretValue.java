package dev.landform.aws.type.secret;

import dev.landform.aws.handler.Json;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads and writes what is in a secret. The values exist within these methods and the one call that they are read for,
 * and in no message.
 */
public final class SecretValue {

    private static final long LENGTH = 32;

    private SecretValue() {}

    /** Returns the password in a secret, for a call that hands it on at once. */
    public static String password(SecretsManagerClient secrets, String arn) {
        return member(read(secrets, arn), "password", arn);
    }

    /** Returns a first value with a password that AWS generated: letters and digits, which every client accepts. */
    static String generated(SecretsManagerClient secrets, String username) {
        String password = secrets.getRandomPassword(request -> request.passwordLength(LENGTH)
                        .excludePunctuation(true)
                        .includeSpace(false)
                        .requireEachIncludedType(true))
                .randomPassword();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("username", username);
        value.put("password", password);
        return Json.text(value);
    }

    /** Gives the value another user name, and leaves the rest. */
    static void rename(SecretsManagerClient secrets, String arn, String username) {
        Map<String, Object> before = read(secrets, arn);
        Map<String, Object> after = new LinkedHashMap<>(before);
        after.put("username", username);
        write(secrets, arn, before, after);
    }

    /** Writes beside user and password where the database is. */
    static void attach(SecretsManagerClient secrets, String arn, DBInstance database, int port) {
        Map<String, Object> before = read(secrets, arn);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("username", member(before, "username", arn));
        after.put("password", member(before, "password", arn));
        after.put("engine", database.engine());
        after.put("host", database.endpoint().address());
        after.put("port", new Json.Plain(String.valueOf(port)));
        if (database.dbName() != null) {
            after.put("dbname", database.dbName());
        }
        before.forEach((name, value) -> {
            if (!name.equals("dbname")) {
                after.putIfAbsent(name, value);
            }
        });
        write(secrets, arn, before, after);
    }

    /** Every write is a new version, of which AWS wants no more than one in ten minutes: only what differs is written. */
    private static void write(
            SecretsManagerClient secrets, String arn, Map<String, Object> before, Map<String, Object> after) {
        if (!before.equals(after)) {
            secrets.putSecretValue(request -> request.secretId(arn).secretString(Json.text(after)));
        }
    }

    private static Map<String, Object> read(SecretsManagerClient secrets, String arn) {
        String text = secrets.getSecretValue(request -> request.secretId(arn)).secretString();
        return (text == null ? Json.object("") : Json.object(text))
                .orElseThrow(() -> unusable("the secret " + arn + " holds no JSON object"));
    }

    private static String member(Map<String, Object> value, String name, String arn) {
        if (value.get(name) instanceof String text) {
            return text;
        }
        throw unusable("the secret " + arn + " holds no " + name);
    }

    private static ProviderException unusable(String message) {
        return new ProviderException(ErrorClass.INVALID, "SecretUnusable", message);
    }
}
