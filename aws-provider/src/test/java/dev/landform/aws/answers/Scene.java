package dev.landform.aws.answers;

import dev.landform.json.PlanJson;
import dev.landform.plan.Binding;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.planning.Planner;
import dev.landform.preflight.Preflight;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One thing that a provider is asked to do, what AWS said then, and what came out of it.
 *
 * @param name which
 * @param exchanges what AWS said
 * @param action does it
 * @param result what came out of it
 */
record Scene(String name, List<Exchange> exchanges, Function<Provider, Object> action, Object result) {

    static List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        Tape tape = Tapes.read();
        List<ResourceGraph> wanted = List.of(
                Synthesis.of(Story.FIRST).graph(),
                Synthesis.of(Story.CHANGED).graph(),
                ResourceGraph.empty(Story.FIRST.name(), Story.FIRST.region()));
        for (int i = 0; i < wanted.size(); i++) {
            addChapter(tape.chapters().get(i), wanted.get(i), scenes);
        }
        return scenes;
    }

    private static void addChapter(Tape.Chapter chapter, ResourceGraph wanted, List<Scene> scenes) {
        Plan plan = PlanJson.standard().read(chapter.plan());
        Observation observation = Tapes.observation(wanted);
        scenes.add(new Scene(
                "observe " + scenes.size(),
                chapter.observe(),
                provider -> plan(wanted, provider.observe(observation)),
                plan));
        Questions questions = Questions.of(plan);
        scenes.add(new Scene(
                "inquire " + scenes.size(),
                chapter.inquire(),
                provider -> Preflight.judge(plan, provider.inquire(questions)),
                Optional.empty()));
        Map<Address, Binding> bindings = new TreeMap<>(plan.bindings());
        for (int i = 0; i < plan.steps().size(); i++) {
            addStep(plan, plan.steps().get(i), chapter.steps().get(i), new TreeMap<>(bindings), scenes);
            if (plan.steps().get(i) instanceof Delete) {
                bindings.remove(plan.steps().get(i).address());
            } else {
                Address address = plan.steps().get(i).address();
                bindings.put(
                        address,
                        Tapes.more(
                                bindings.get(address),
                                chapter.steps().get(i).ready().binding()));
            }
        }
    }

    private static void addStep(
            Plan plan, Step step, Tape.Played played, Map<Address, Binding> bindings, List<Scene> scenes) {
        Call first = new Call(
                plan.topology(), plan.region(), step, 1, address -> Optional.ofNullable(bindings.get(address)));
        scenes.add(new Scene(
                step.key(),
                played.execute(),
                provider -> provider.execute(first).binding(),
                played.accepted().binding()));
        if (!played.polls().isEmpty()) {
            Receipt receipt = Receipt.pending(played.accepted().binding(), Duration.ZERO);
            scenes.add(new Scene(
                    "poll " + step.key(),
                    played.polls().get(played.polls().size() - 1),
                    provider -> provider.poll(first, receipt),
                    new Readiness.Ready(played.ready().binding())));
        }
    }

    private static Plan plan(ResourceGraph wanted, Snapshot snapshot) {
        return Planner.plan(wanted, snapshot, PlanOptions.deletingData(), List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
