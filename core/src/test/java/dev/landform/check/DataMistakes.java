package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Storage;
import dev.landform.topology.BucketBuilder;
import dev.landform.topology.DatabaseBuilder;

/** Mistakes in databases, secrets and buckets. */
final class DataMistakes {

    private DataMistakes() {}

    private static DatabaseBuilder db() {
        return shop().service("web").route("/*").database("db").schema("shop").accessibleFrom("web");
    }

    private static BucketBuilder images() {
        return shop().service("web").route("/*").bucket("images").readableFrom("web");
    }

    static void addTo(Catalogue catalogue) {
        engine(catalogue);
        access(catalogue);
        secrets(catalogue);
        buckets(catalogue);
    }

    private static void engine(Catalogue catalogue) {
        catalogue.add("mysql-malformed", () -> db().mysql("latest").check());
        catalogue.add("mysql-unknown", () -> db().mysql("9.1").check());
        catalogue.add("mysql-old", () -> db().mysql("5.7").check());
        catalogue.add("mysql-old-8", () -> db().mysql("8.0.36").check());
        catalogue.add("class-without-db", () -> db().instanceClass("t3.small").check());
        catalogue.add("class-malformed", () -> db().instanceClass("micro").check());
        catalogue.add("class-family", () -> db().instanceClass("db.t4.micro").check());
        catalogue.add("storage-small", () -> db().storage(Storage.gib(10)).check());
        catalogue.add("storage-large", () -> db().storage(Storage.gib(70_000)).check());
        catalogue.add("database-port", () -> db().port(80).check());
        catalogue.add("master-user", () -> db().masterUser("rdsadmin").check());
        catalogue.add(
                "master-user-long", () -> db().masterUser("the_administrator").check());
        catalogue.add("backups-none", () -> db().keepBackups(0).check());
        catalogue.add("backups-long", () -> db().keepBackups(60).check());
        catalogue.add("database-unprotected", () -> db().unprotected().check());
        catalogue.add(
                "schema-none",
                () -> shop().service("web")
                        .route("/*")
                        .database("db")
                        .accessibleFrom("web")
                        .check());
        catalogue.add("schema-hyphen", () -> db().schema("my-shop").check());
        catalogue.add("schema-reserved", () -> db().schema("mysql").check());
    }

    private static void access(Catalogue catalogue) {
        catalogue.add(
                "database-unused",
                () -> shop().service("web")
                        .route("/*")
                        .database("db")
                        .schema("shop")
                        .check());
        catalogue.add("open-to-all", () -> db().openTo("0.0.0.0/0").check());
        catalogue.add("open-to-malformed", () -> db().openTo("10.8.0.1").check());
        catalogue.add("open-to-host-bits", () -> db().openTo("10.8.0.7/16").check());
        catalogue.add("open-to-vpn", () -> db().openTo("192.168.7.0/24").check());
        catalogue.add("open-to-vpc", () -> db().openTo("10.0.0.0/16").check());
    }

    private static void secrets(Catalogue catalogue) {
        catalogue.add(
                "secret-and-rotation",
                () -> db().secret("shop/db").rotatedSecret().check());
        catalogue.add("secret-name", () -> db().secret("shop db").check());
        catalogue.add("secret-suffix", () -> db().secret("shop/db-secret").check());
        catalogue.add(
                "secret-twice",
                () -> db().secret("shop/db")
                        .database("more")
                        .schema("more")
                        .accessibleFrom("web")
                        .secret("shop/db")
                        .check());
    }

    private static void buckets(Catalogue catalogue) {
        catalogue.add("bucket-capital", () -> images().named("MyImages").check());
        catalogue.add("bucket-short", () -> images().named("ab").check());
        catalogue.add("bucket-reserved", () -> images().named("images-s3alias").check());
        catalogue.add("bucket-address", () -> images().named("192.168.1.1").check());
        catalogue.add("bucket-dots", () -> images().named("images.example.com").check());
        catalogue.add(
                "bucket-twice",
                () -> images().named("shop-images")
                        .bucket("more")
                        .readableFrom("web")
                        .named("shop-images")
                        .check());
        catalogue.add(
                "bucket-unused",
                () -> shop().service("web").route("/*").bucket("images").check());
    }
}
