package dev.landform.synthesis;

import dev.landform.model.Bucket;
import dev.landform.resource.Address;

/** Buckets. */
final class StoragePart {

    private StoragePart() {}

    static void add(Draft draft) {
        for (Bucket bucket : draft.intent().buckets()) {
            Address address = Addresses.bucket(bucket.name());
            draft.add(
                    dev.landform.resource.bucket.Bucket.builder()
                            .address(address)
                            .name(bucket.bucketName())
                            .versioned(bucket.versioned())
                            .tags(draft.tags(address, bucket.tags()))
                            .build(),
                    bucket.origins().element(),
                    "");
        }
    }
}
