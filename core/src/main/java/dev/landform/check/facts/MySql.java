package dev.landform.check.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What MySQL, and RDS with it, accept as a name. */
public final class MySql {

    private static final Set<String> OWN_SCHEMAS =
            Set.of("information_schema", "innodb", "mysql", "performance_schema", "sys", "tmp");

    private static final Set<String> OWN_USERS =
            Set.of("mysql_infoschema", "mysql_session", "mysql_sys", "rds_superuser_role", "rdsadmin", "rdsrepladmin");

    private static final Set<String> RESERVED = new TreeSet<>(List.of(
            ("add all alter analyze and as asc before between bigint binary blob both by call cascade case change char"
                            + " character check collate column condition constraint continue convert create cross cube"
                            + " cursor database databases dec decimal declare default delayed delete desc describe"
                            + " distinct div double drop dual each else empty enclosed escaped except exists exit"
                            + " explain false fetch float for force foreign from fulltext function generated get grant"
                            + " group grouping groups having if ignore in index infile inner inout insert int integer"
                            + " intersect interval into is iterate join key keys kill lateral lead leading leave left"
                            + " like limit linear lines load lock long loop manual match mod modifies natural not null"
                            + " numeric of on optimize option or order out outer outfile over parallel partition"
                            + " precision primary procedure purge qualify range rank read reads real recursive"
                            + " references release rename repeat replace require resignal restrict return revoke right"
                            + " row rows schema schemas select sensitive separator set show signal smallint spatial"
                            + " specific sql starting stored system table tablesample terminated then to trailing"
                            + " trigger true undo union unique unlock unsigned update usage use using values varchar"
                            + " varying virtual when where while window with write xor zerofill")
                    .split(" ", -1)));

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}(\\.[0-9]{1,3})?");

    private MySql() {}

    /** Returns whether the text is a letter followed by letters, digits and underscores. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns whether the text looks like {@code 8.4} or {@code 8.4.6}. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Returns whether MySQL keeps a schema of that name for itself, or the name is a word of SQL. */
    public static boolean isReservedSchema(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN_SCHEMAS.contains(lower) || RESERVED.contains(lower);
    }

    /** Returns whether RDS keeps a user of that name for itself, or the name is a word of SQL. */
    public static boolean isReservedUser(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN_USERS.contains(lower) || RESERVED.contains(lower);
    }
}
