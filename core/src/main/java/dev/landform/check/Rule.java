package dev.landform.check;

import dev.landform.model.Intent;

/** Looks for one kind of mistake in what a user has said. */
interface Rule {

    /** Adds a finding for every occurrence. */
    void check(Intent intent, Findings findings);
}
