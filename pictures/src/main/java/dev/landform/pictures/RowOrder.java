package dev.landform.pictures;

import dev.landform.pictures.Scene.ServiceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts services in an order in which callers stand above what they call, and near it. */
final class RowOrder {

    private final SortedMap<String, ServiceView> left = new TreeMap<>();
    private final Collection<Flow> flows;
    private final List<ServiceView> order = new ArrayList<>();

    private RowOrder(List<ServiceView> services, Collection<Flow> flows) {
        this.flows = flows;
        services.forEach(service -> left.put(service.node().id(), service));
    }

    static List<ServiceView> of(List<ServiceView> services, Collection<Flow> flows) {
        RowOrder order = new RowOrder(services, flows);
        for (ServiceView service : services) {
            if (order.callersLeft(service) == 0) {
                order.visit(service);
            }
        }
        // What is left calls in circles: begin anywhere, which is always the same place.
        services.forEach(order::visit);
        return List.copyOf(order.order);
    }

    /** Adds a service and then, one below the other, those that nobody else of the rest calls. */
    private void visit(ServiceView service) {
        if (left.remove(service.node().id()) == null) {
            return;
        }
        order.add(service);
        for (Flow flow : flows) {
            ServiceView callee = left.get(flow.to());
            if (flow.from().equals(service.node().id()) && callee != null && callersLeft(callee) == 0) {
                visit(callee);
            }
        }
    }

    private long callersLeft(ServiceView service) {
        return flows.stream()
                .filter(flow -> flow.to().equals(service.node().id()) && left.containsKey(flow.from()))
                .count();
    }
}
