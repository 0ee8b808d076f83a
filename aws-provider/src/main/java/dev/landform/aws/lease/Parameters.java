package dev.landform.aws.lease;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Ownership;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.resource.Owner;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.Tag;

/**
 * Keeps the register in Systems Manager's Parameter Store, which costs nothing: one parameter for each entry, below a
 * path of the topology's own, with the topology's tag.
 *
 * <p>{@code PutParameter} without {@code Overwrite} fails if the parameter exists, and with it returns the version, which
 * begins at 1 for a parameter that was deleted.
 */
public final class Parameters implements LeaseRegister {

    private final AwsClients clients;
    private final AwsClients observers;

    /**
     * Makes a register.
     *
     * @param clients clients whose calls are made once
     * @param observers clients whose calls are repeated if they fail
     */
    public Parameters(AwsClients clients, AwsClients observers) {
        this.clients = clients;
        this.observers = observers;
    }

    @Override
    public List<LeaseEntry> read(String topology) {
        return Errors.translated(() -> {
            List<LeaseEntry> entries = new ArrayList<>();
            for (GetParametersByPathResponse page : observers
                    .ssm()
                    .getParametersByPathPaginator(request -> request.path(new Owner(topology).leasePath()))) {
                Optional<Instant> now = date(page);
                page.parameters().forEach(parameter -> entry(parameter, now).ifPresent(entries::add));
            }
            entries.sort(Comparator.comparing(LeaseEntry::generation));
            return entries;
        });
    }

    @Override
    public boolean create(String topology, long generation, String text) {
        return Errors.translated(() -> {
            try {
                clients.ssm()
                        .putParameter(request -> request.name(name(topology, generation))
                                .value(text)
                                .type(ParameterType.STRING)
                                .tier(ParameterTier.STANDARD)
                                .overwrite(false)
                                .tags(Tag.builder()
                                        .key(Ownership.TOPOLOGY)
                                        .value(topology)
                                        .build()));
                return true;
            } catch (ParameterAlreadyExistsException e) {
                return false;
            }
        });
    }

    @Override
    public long rewrite(String topology, long generation, String text) {
        return Errors.translated(() -> clients.ssm()
                .putParameter(request -> request.name(name(topology, generation))
                        .value(text)
                        .type(ParameterType.STRING)
                        .overwrite(true))
                .version());
    }

    @Override
    public void delete(String topology, long generation) {
        Errors.translated(() -> {
            Errors.unlessGone(() -> clients.ssm().deleteParameter(request -> request.name(name(topology, generation))));
            return generation;
        });
    }

    private static String name(String topology, long generation) {
        return new Owner(topology).leasePath() + "/" + generation;
    }

    private static Optional<LeaseEntry> entry(Parameter parameter, Optional<Instant> now) {
        String name = parameter.name().substring(parameter.name().lastIndexOf('/') + 1);
        if (!name.matches("[1-9][0-9]{0,17}")) {
            return Optional.empty(); // somebody else's
        }
        Duration age = now.map(instant -> Duration.between(parameter.lastModifiedDate(), instant))
                .filter(duration -> !duration.isNegative())
                .orElse(Duration.ZERO);
        return Optional.of(new LeaseEntry(Long.parseLong(name), parameter.version(), parameter.value(), age));
    }

    /** Returns when AWS answered, by its own clock, as parameters' times are: no other clock is compared with them. */
    private static Optional<Instant> date(GetParametersByPathResponse page) {
        try {
            return page.sdkHttpResponse()
                    .firstMatchingHeader("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
