package dev.landform.fake.world;

import dev.landform.preflight.Answers;
import dev.landform.preflight.Holder;
import dev.landform.preflight.Name;
import dev.landform.preflight.Need;
import dev.landform.preflight.Neighbour;
import dev.landform.preflight.Questions;
import dev.landform.preflight.Room;
import dev.landform.resource.vpc.Vpc;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers what is asked before a plan is carried out: whatever creations would be refused for. */
final class Survey {

    private final World world;
    private final Optional<Guard> guard;
    private final Answers.Builder answers = Answers.builder();

    Survey(World world, Optional<Guard> guard) {
        this.world = world;
        this.guard = guard;
    }

    Answers answer(Questions questions) {
        world.count("ListServiceQuotas");
        guard.ifPresent(asked -> asked.denied(questions)
                .forEach((action, subject) -> answers.unanswered(subject, action, Guard.DENIED)));
        rooms(questions);
        questions.names().forEach(name -> name(questions.topology(), name));
        if (questions.block().isPresent()) {
            world.count(Catalog.of(Vpc.TYPE).describe());
            neighbours(questions.topology());
        }
        return answers.build();
    }

    private void rooms(Questions questions) {
        SortedMap<Need, Stock> stocks = new TreeMap<>();
        Map<String, Integer> added = new HashMap<>();
        for (Need need : questions.needs()) {
            TypeSpec spec = Catalog.of(need.type());
            if (spec.quotaIn(world.settings()) < Integer.MAX_VALUE) {
                world.behaviour(need.type()).stock(world, need, spec.per()).ifPresent(stock -> {
                    stocks.put(need, stock);
                    added.merge(place(need, stock), need.more(), Integer::sum);
                });
            }
        }
        stocks.forEach((need, stock) -> {
            TypeSpec spec = Catalog.of(need.type());
            int elsewhere = added.getOrDefault(place(need, stock), need.more()) - need.more();
            answers.room(need, new Room(spec.quotaName(), spec.quotaIn(world.settings()), stock.used() + elsewhere));
        });
    }

    private static String place(Need need, Stock stock) {
        return need.type() + " " + stock.place();
    }

    private void name(String topology, Name name) {
        Optional<Holder> kept = world.behaviour(name.type())
                .keptUntil(world, name.text())
                .map(until -> new Holder.Leaving(
                        LocalDate.ofInstant(until, ZoneOffset.UTC).toString()));
        kept.ifPresent(holder -> answers.taken(name, holder));
        for (FakeObject object : world.all(name.type())) {
            if (object.name().orElse("").equalsIgnoreCase(name.text())
                    && !object.topology().equals(topology)) {
                answers.taken(name, new Holder.Stranger("the topology " + object.topology()));
            }
        }
    }

    private void neighbours(String topology) {
        for (FakeObject object : world.all(Vpc.TYPE)) {
            if (!object.topology().equals(topology)) {
                answers.neighbour(new Neighbour(object.id(), object.as(Vpc.TYPE).cidr(), false));
            }
        }
    }
}
