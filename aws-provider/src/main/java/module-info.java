import org.jspecify.annotations.NullMarked;

/** Carries plans out against AWS. */
@NullMarked
module dev.landform.aws {
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static org.jspecify;
    requires transitive dev.landform.core;
    requires transitive software.amazon.awssdk.auth;
    requires transitive software.amazon.awssdk.core;
    requires transitive software.amazon.awssdk.regions;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.urlconnection;
    requires software.amazon.awssdk.retries;
    requires software.amazon.awssdk.retries.api;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.services.autoscaling;
    requires software.amazon.awssdk.services.cloudwatchlogs;
    requires software.amazon.awssdk.services.ec2;
    requires software.amazon.awssdk.services.elasticloadbalancingv2;
    requires software.amazon.awssdk.services.iam;
    requires software.amazon.awssdk.services.rds;
    requires software.amazon.awssdk.services.resourcegroupstaggingapi;
    requires software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.services.secretsmanager;
    requires software.amazon.awssdk.services.servicequotas;
    requires software.amazon.awssdk.services.ssm;
    requires software.amazon.awssdk.services.sts;
    requires software.amazon.awssdk.utils;

    exports dev.landform.aws;
}
