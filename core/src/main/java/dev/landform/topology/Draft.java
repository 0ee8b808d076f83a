package dev.landform.topology;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Origins;
import dev.landform.model.Service;
import java.util.ArrayList;
import java.util.List;

/** What has been said so far, shared by all builders of one topology. */
final class Draft {

    Intent intent;
    private final List<ServiceBuilder> services = new ArrayList<>();
    private final List<DatabaseBuilder> databases = new ArrayList<>();
    private final List<BucketBuilder> buckets = new ArrayList<>();

    Draft(Intent intent) {
        this.intent = intent;
    }

    ServiceBuilder service(String name) {
        ServiceBuilder service = new ServiceBuilder(this, name, Origins.of(CallSite.here()));
        services.add(service);
        return service;
    }

    DatabaseBuilder database(String name) {
        DatabaseBuilder database = new DatabaseBuilder(this, name, Origins.of(CallSite.here()));
        databases.add(database);
        return database;
    }

    BucketBuilder bucket(String name) {
        BucketBuilder bucket = new BucketBuilder(this, name, Origins.of(CallSite.here()));
        buckets.add(bucket);
        return bucket;
    }

    Intent intent() {
        List<Service> said = services.stream().map(builder -> builder.service).toList();
        List<Database> stored =
                databases.stream().map(builder -> builder.database).toList();
        List<Bucket> held = buckets.stream().map(builder -> builder.bucket).toList();
        return intent.withServices(said).withDatabases(stored).withBuckets(held);
    }
}
