package dev.landform.preflight;

import dev.landform.check.facts.Phrases;
import dev.landform.plan.Step;
import dev.landform.resource.Cidr;
import dev.landform.resource.vpc.Vpc;
import java.util.List;

/** Whether other VPCs use the same addresses. */
final class BlockJudge {

    private static final int NAMED_MOST = 3;

    private BlockJudge() {}

    static void judge(Judgement judgement) {
        judgement.questions().block().ifPresent(block -> {
            List<Neighbour> overlapping = judgement.answers().neighbours().stream()
                    .filter(neighbour -> neighbour.block().overlaps(block))
                    .toList();
            if (!overlapping.isEmpty()) {
                warn(judgement, block, overlapping);
            }
        });
    }

    private static void warn(Judgement judgement, Cidr block, List<Neighbour> overlapping) {
        Step vpc = judgement.made(Vpc.class, made -> made.cidr().equals(block)).get(0);
        int more = overlapping.size() - NAMED_MOST;
        List<String> named = overlapping.stream()
                .limit(NAMED_MOST)
                .map(neighbour -> neighbour.vpc() + " (" + neighbour.block()
                        + (neighbour.isDefault() ? ", the default VPC)" : ")"))
                .toList();
        judgement
                .findings()
                .warning(
                        "block-in-use",
                        vpc.address().path(),
                        Judgement.origin(vpc),
                        "The addresses " + block + " are also those of " + Phrases.list(named)
                                + (more > 0 ? " and " + Phrases.count(more, "other VPC") : "") + ".",
                        "That works as long as the two are strangers; VPCs with addresses in common can never be"
                                + " connected, and a VPC's block cannot be changed.",
                        "If they may have to talk one day, write a block of its own: .cidr(\"10.20.0.0/16\").");
    }
}
