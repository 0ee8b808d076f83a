package dev.landform.resource;

/**
 * What AWS accepts as the name of a resource.
 *
 * <p>All names are derived from the alphabet that every service shares: lower-case letters, digits and single hyphens,
 * starting with a letter.
 *
 * @param maxLength the longest name, in characters
 * @param scope where names have to be unique
 */
public record Naming(int maxLength, Scope scope) {

    /** Where a name may occur only once. */
    public enum Scope {
        /** Within the account and region. */
        REGION,
        /** Within the account, all regions together (IAM). */
        ACCOUNT,
        /** Among all accounts of the partition (S3). */
        PARTITION
    }
}
