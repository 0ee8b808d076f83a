package dev.landform.examples;

import dev.landform.permission.Permissions;
import dev.landform.permission.Policy;
import dev.landform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows the IAM policies that carrying a plan out takes: one JSON document after the other, or one file for each. */
final class Permitting {

    private final Screen screen;

    Permitting(Screen screen) {
        this.screen = screen;
    }

    int run(Plan plan, Optional<Path> folder) {
        List<Policy> policies = Permissions.of(plan).policies();
        if (folder.isEmpty()) {
            policies.forEach(policy -> screen.show(policy.toJson()));
            return CommandLineProgram.DONE;
        }
        try {
            Files.createDirectories(folder.get());
            for (int i = 0; i < policies.size(); i++) {
                Path file = folder.get().resolve("permissions-" + (i + 1) + ".json");
                Files.writeString(file, policies.get(i).toJson());
                screen.show(file + "\n");
            }
            return CommandLineProgram.DONE;
        } catch (IOException e) {
            screen.complain("The policies cannot be written to " + folder.get() + ": " + e.getMessage());
            return CommandLineProgram.WRONG;
        }
    }
}
