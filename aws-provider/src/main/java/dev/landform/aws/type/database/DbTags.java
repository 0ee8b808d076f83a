package dev.landform.aws.type.database;

import dev.landform.aws.handler.Request;
import dev.landform.resource.database.DbInstance;
import java.util.SortedMap;
import java.util.TreeMap;

/** What RDS does not tell of a database although it has to be compared: kept in tags of our own. */
final class DbTags {

    /** The version asked for, of which RDS chooses the minor one. */
    static final String VERSION = "landform:version";

    /** The port asked for, which RDS does not tell until the database has an endpoint. */
    static final String PORT = "landform:port";

    /** The ARN of the secret that the password came from. */
    static final String SECRET = "landform:secret";

    private DbTags() {}

    static SortedMap<String, String> of(Request request, DbInstance resource) {
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put(VERSION, resource.version());
        tags.put(PORT, String.valueOf(resource.port()));
        resource.secret().ifPresent(secret -> tags.put(SECRET, request.id(secret)));
        return tags;
    }
}
