package dev.landform.provider;

import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;

/**
 * Carries plans out on a cloud. Implemented by providers; called by the executor.
 *
 * <p>Every method may block for the length of its calls, never for the length of a wait, and may be called from
 * several threads at once.
 */
public interface Provider extends AutoCloseable {

    /** Returns the provider's name for messages, for example {@code aws} or {@code fake}. */
    String name();

    /**
     * Finds what the topology owns, and what the region offers. Costs calls by type, not by resource. Resources that
     * are gone are left out, those being deleted are not.
     *
     * @throws ProviderException if the cloud cannot be asked
     */
    Snapshot observe(Observation observation);

    /**
     * Asks the region what a plan depends on, and changes nothing. Costs calls by subject, not by resource. Throws
     * nothing that the cloud is to blame for: what it cannot answer is {@linkplain Answers#unanswered() unanswered}.
     */
    Answers inquire(Questions questions);

    /**
     * Carries out one step and returns as soon as its id is known; for a deletion, as soon as it is accepted.
     *
     * <p>Creating writes the ownership tags in the create call itself. Deleting what is gone already succeeds. From
     * the second attempt on, a creation first looks for what an earlier attempt may have made, and takes that, unless it
     * is {@linkplain Call#leaving() leaving}.
     *
     * @throws ProviderException if the step failed; its class says whether trying again makes sense
     */
    Receipt execute(Call call);

    /**
     * Asks once whether a step that was carried out is ready; for a deletion, whether everything is gone.
     *
     * @throws ProviderException if the resource has failed, or the cloud cannot be asked
     */
    Readiness poll(Call call, Receipt receipt);

    /** Returns where runs write down that they are at work on a topology; always the same one. */
    LeaseRegister leases();

    /** Releases what the provider opened itself. */
    @Override
    void close();
}
