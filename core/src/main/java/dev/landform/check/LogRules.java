package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.Similar;
import dev.landform.model.Intent;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Log files, how long logs are kept, and the clock that they are written by. */
final class LogRules {

    private static final List<Integer> RETENTION = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "KST", "Asia/Seoul",
            "JST", "Asia/Tokyo",
            "IST", "Asia/Kolkata",
            "CET", "Europe/Paris",
            "CEST", "Europe/Paris",
            "PST", "America/Los_Angeles",
            "EST", "America/New_York",
            "GMT", "Europe/London");

    private LogRules() {}

    static void files(Service service, Findings findings) {
        Set<String> seen = new HashSet<>();
        Origin origin = service.origins().of("logFile");
        for (String file : service.logFiles()) {
            if (!file.startsWith("/") || file.endsWith("/")) {
                String name = file.endsWith("/") ? file + "application.log" : "/app/logs/" + file;
                findings.error(
                        "log-file",
                        Say.subject(service),
                        origin,
                        "The log file " + quote(file) + " is "
                                + (file.endsWith("/") ? "a directory." : "not an absolute path."),
                        "The CloudWatch agent reads files by their whole path; a * stands for any characters.",
                        "Write .logFile(" + quote(name.strip()) + ").");
            } else if (file.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c >= 0x7F)) {
                findings.error(
                        "log-file-character",
                        Say.subject(service),
                        origin,
                        "The log file " + quote(file) + " has a character that its path cannot have.",
                        "The path is written into the agent's configuration; quotes, backslashes, control characters and"
                                + " letters beyond ASCII do not arrive as they are.",
                        "Write .logFile(\"/app/logs/application.log\"), for example.");
            }
            if (!seen.add(file)) {
                findings.error(
                        "log-file-twice",
                        Say.subject(service),
                        origin,
                        "The log file " + quote(file) + " is named twice.",
                        "Every line would be sent, and paid for, twice.",
                        "Leave one .logFile(" + quote(file) + ") out.");
            }
        }
    }

    static void retention(Intent intent, Findings findings) {
        int days = intent.logRetentionDays();
        if (RETENTION.contains(days)) {
            return;
        }
        List<String> near = new ArrayList<>();
        Integer shorter = null;
        for (int offered : RETENTION) {
            if (offered > days) {
                near.add(".keepLogs(" + offered + ")");
                break;
            }
            shorter = offered;
        }
        if (shorter != null) {
            near.add(0, ".keepLogs(" + shorter + ")");
        }
        findings.error(
                "log-retention",
                "topology",
                intent.origins().of("keepLogs"),
                "Logs cannot be kept for " + Say.count(days, "day") + ".",
                "CloudWatch offers certain numbers only: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365 and more, up to"
                        + " 3653.",
                "Write " + Say.either(near) + ".");
    }

    static void timeZone(Intent intent, Findings findings) {
        String zone = intent.timeZone();
        Set<String> known = ZoneRulesProvider.getAvailableZoneIds();
        if (known.contains(zone) && !zone.startsWith("SystemV/")) {
            return;
        }
        String meant = ABBREVIATIONS.get(zone);
        List<String> cities = known.stream().filter(LogRules::isCity).sorted().toList();
        findings.error(
                "time-zone",
                "topology",
                intent.origins().of("timeZone"),
                quote(zone) + " is not a time zone.",
                "Linux knows zones by continent and city, as in Europe/Berlin, because rules for summer time differ from"
                        + " place to place. UTC is one too.",
                Say.didYouMean(
                        meant == null ? Similar.to(zone.replace(' ', '_'), cities) : List.of(meant),
                        word -> ".timeZone(" + quote(word) + ")",
                        "Write .timeZone(\"UTC\"), or the zone that the command timedatectl list-timezones shows."));
    }

    private static boolean isCity(String zone) {
        return zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
    }
}
