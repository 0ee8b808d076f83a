package dev.landform.aws.type.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IamDocumentsTest {

    private static final String WANTED =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],"
                    + "\"Resource\":[\"arn:aws:s3:::a/*\"],\"Condition\":{\"StringEquals\":{\"a\":\"b\"}}}]}";

    @ParameterizedTest
    @ValueSource(strings = {WANTED, """
                {"Version": "2012-10-17",
                 "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::a/*"],
                   "Condition": {"StringEquals": {"a": "b"}}}]}""", """
                {"Statement": {"Condition": {"StringEquals": {"a": "b"}}, "Action": "s3:GetObject", "Effect": "Allow",
                   "Resource": "arn:aws:s3:::a/*"}, "Version": "2012-10-17"}"""})
    void whatMeansTheSameReadsTheSame(String document) {
        assertThat(IamDocuments.canonical(document)).isEqualTo(WANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Statement\":[],\"Version\":\"2012-10-17\"}", "{\"Action\":\"a\"}", "no JSON", ""})
    void aDocumentWithoutWhiteSpaceStaysAsItsAuthorWroteIt(String document) {
        assertThat(IamDocuments.canonical(document)).isEqualTo(document);
    }

    @Test
    void theEncodingIsUndone() {
        assertThat(IamDocuments.decoded("%7B%22a%22%3A%20%22b+c%2Fd%22%7D")).isEqualTo("{\"a\": \"b+c/d\"}");
        assertThat(IamDocuments.decoded("{\"a\": \"100%25\"}")).isEqualTo("{\"a\": \"100%25\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Statement\": {\"Action\": [\"sts:AssumeRole\"], \"Effect\": \"Allow\", \"Sid\": \"\","
                        + " \"Principal\": {\"Service\": [\"ec2.amazonaws.com\"]}}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                        + "\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
            })
    void aTrustedServiceIsRecognised(String document) {
        assertThat(IamDocuments.trustedService(document)).isEqualTo("ec2.amazonaws.com");
        assertThat(IamDocuments.trustedService(IamDocuments.trust("ecs.amazonaws.com")))
                .isEqualTo("ecs.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}]}",
                "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":{\"Service\":\"a\"},\"Action\":\"sts:AssumeRole\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":[\"a\",\"b\"]},"
                        + "\"Action\":\"sts:AssumeRole\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"a\"},\"Action\":\"sts:AssumeRole\","
                        + "\"Condition\":{}}]}",
                "{\"Statement\":[]}",
                "{}"
            })
    void whateverElseIsTrustedShowsAsItIs(String document) {
        assertThat(IamDocuments.trustedService(document)).isEqualTo(document);
    }
}
