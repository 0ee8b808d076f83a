/** Carries plans out on AWS with the AWS SDK. Start at {@link dev.landform.aws.AwsProvider}. */
package dev.landform.aws;
