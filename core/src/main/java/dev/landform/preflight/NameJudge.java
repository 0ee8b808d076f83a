package dev.landform.preflight;

import dev.landform.resource.Naming;
import dev.landform.resource.secret.Secret;

/** Whether the names that the plan takes are free. */
final class NameJudge {

    private NameJudge() {}

    static void judge(Judgement judgement) {
        for (Name name : judgement.questions().names()) {
            Holder holder = judgement.answers().taken().get(name);
            if (holder instanceof Holder.Stranger stranger) {
                taken(judgement, name, stranger);
            } else if (holder instanceof Holder.Leaving leaving) {
                leaving(judgement, name, leaving);
            }
        }
    }

    private static void taken(Judgement judgement, Name name, Holder.Stranger stranger) {
        judgement
                .findings()
                .error(
                        "name-taken",
                        name.address().path(),
                        judgement.origin(name.address()),
                        "There is a " + Nouns.one(name.type()) + " called \"" + name.text() + "\" already.",
                        "It belongs to " + stranger.who() + ", and a name occurs only once " + scope(name) + ".",
                        name.chosen()
                                ? "Choose another name, or delete it if nobody needs it."
                                : "Delete it if it is a leftover whose tags were taken off: the name was made from this"
                                        + " topology's name and a hash. Or give the topology or the element another"
                                        + " name.");
    }

    private static void leaving(Judgement judgement, Name name, Holder.Leaving leaving) {
        String now = name.type().equals(Secret.TYPE)
                ? " If nobody needs it back: aws secretsmanager delete-secret --force-delete-without-recovery"
                        + " --secret-id " + name.text() + "."
                : "";
        judgement
                .findings()
                .error(
                        "name-kept",
                        name.address().path(),
                        judgement.origin(name.address()),
                        "A deleted " + Nouns.one(name.type()) + " still has the name \"" + name.text() + "\".",
                        "It can be brought back until " + leaving.until() + ", and keeps its name until then.",
                        (name.chosen() ? "Choose another name, or wait." : "Wait.") + now);
    }

    private static String scope(Name name) {
        Naming.Scope scope = name.type().naming().map(Naming::scope).orElse(Naming.Scope.REGION);
        return switch (scope) {
            case REGION -> "in an account and region";
            case ACCOUNT -> "in an account";
            case PARTITION -> "among all accounts of AWS";
        };
    }
}
