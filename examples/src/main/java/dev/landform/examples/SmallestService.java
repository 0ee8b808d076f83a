package dev.landform.examples;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.plan.Plan;
import dev.landform.render.PlanText;
import dev.landform.topology.Topology;

/** The smallest useful service: two instances behind a load balancer, on an in-memory cloud. */
public final class SmallestService {

    private SmallestService() {}

    /** Plans the service, shows the plan, and applies it. */
    public static void main(String[] args) {
        Topology hello = Topology.vpc("hello").service("web").build();

        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud =
                FakeCloud.builder().region(hello.region()).clock(clock).build();
        Executor executor = Executor.on(cloud.provider()).time(Time.virtual(clock, cloud::latency));
        Landform landform = Landform.on(cloud.provider()).executing(executor);

        Plan plan = landform.plan(hello);
        System.out.print(PlanText.standard().of(plan));
        System.out.println(landform.apply(plan));
    }
}
