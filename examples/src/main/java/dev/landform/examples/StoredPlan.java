package dev.landform.examples;

import dev.landform.json.PlanJson;
import dev.landform.json.PlanJsonException;
import dev.landform.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A plan in a file. Whatever is wrong with the file, or with what is said of it, is told as a {@link Trouble}. */
final class StoredPlan {

    private static final int LARGEST = 64 * 1024 * 1024;

    private StoredPlan() {}

    /** Returns the plan that the arguments name, if they do, and has them mean its region. */
    static Optional<Plan> in(Arguments arguments, boolean regionGiven) {
        boolean applies = arguments.verb == Arguments.Verb.apply;
        boolean plans = arguments.verb == Arguments.Verb.plan;
        boolean permits = arguments.verb == Arguments.Verb.permissions;
        refuse(arguments.plan.isPresent() && !applies && !permits, "--plan goes with apply or permissions.");
        refuse(arguments.destroy && !permits, "--destroy goes with permissions.");
        refuse(
                arguments.destroy && arguments.plan.isPresent(),
                "A stored plan says itself what it does: leave out --destroy.");
        boolean simulates = arguments.verb == Arguments.Verb.simulate;
        refuse(arguments.out.isPresent() && !plans && !simulates, "--out goes with plan or simulate.");
        boolean carriesOut = applies || arguments.verb == Arguments.Verb.destroy;
        refuse(
                (arguments.patience.isPresent() || arguments.noLease) && !carriesOut,
                "--wait and --no-lease go with apply and destroy.");
        refuse(arguments.markdown && !plans, "--markdown goes with plan.");
        refuse(
                arguments.plan.isPresent() && arguments.deleteData,
                "What a stored plan deletes was decided when it was made: give --delete-data to plan.");
        Optional<Plan> stored = arguments.plan.map(StoredPlan::read);
        stored.ifPresent(plan -> {
            refuse(
                    regionGiven && !plan.region().equals(arguments.region),
                    "The stored plan is for " + plan.region() + ", not for " + arguments.region + ".");
            arguments.region = plan.region();
        });
        return stored;
    }

    /** Writes a plan. */
    static void write(Path file, Plan plan) {
        try {
            Files.writeString(file, PlanJson.standard().write(plan));
        } catch (IOException e) {
            throw new Trouble("The plan cannot be written to " + file + ": " + reason(e));
        }
    }

    /** Reads the plan of a file. */
    static Plan read(Path file) {
        try {
            return PlanJson.standard().read(text(file));
        } catch (PlanJsonException e) {
            throw new Trouble(file + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new Trouble(file + " is no text, so it is no plan that `plan --out` wrote.");
        } catch (IOException e) {
            throw new Trouble("The plan cannot be read from " + file + ": " + reason(e));
        }
    }

    /** Reads no more than a plan can be: what is named may be a device that never ends. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Trouble(file + " is larger than 64 MiB, so it is no plan that `plan --out` wrote.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new Trouble(why);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file or directory" : String.valueOf(e.getMessage());
    }

    /** Says in words what is wrong with a file. */
    static final class Trouble extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Trouble(String message) {
            super(message);
        }
    }
}
