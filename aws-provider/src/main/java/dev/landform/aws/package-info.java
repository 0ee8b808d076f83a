/** The AWS provider. It may use all that {@code dev.landform.core} exports, and is alone in knowing the AWS SDK. */
package dev.landform.aws;
