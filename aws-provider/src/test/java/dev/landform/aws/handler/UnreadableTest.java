package dev.landform.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.landform.aws.answer.AnswerCheck;
import dev.landform.aws.answer.UnreadableAnswer;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** AWS has answered, and whoever reads the answer fails: a sentence about the answer, and never a bare exception. */
class UnreadableTest {

    private static final String START = "AWS answered something that Landform cannot read: DescribeVpcs: ";

    static Stream<RuntimeException> ofWhatIsMissing() {
        return Stream.of(
                new NullPointerException("a secret"),
                new IndexOutOfBoundsException("a secret"),
                new NoSuchElementException("a secret"));
    }

    static Stream<RuntimeException> ofWhatIsStrange() {
        return Stream.of(new IllegalArgumentException("'x' is no CIDR"), new DateTimeException("'x' is no CIDR"));
    }

    @AfterEach
    void forget() {
        AnswerCheck.forget();
    }

    @ParameterizedTest
    @MethodSource("ofWhatIsMissing")
    void somethingIsMissing(RuntimeException failure) {
        ProviderException told = told(failure);
        assertThat(told).hasMessage(START + "something is missing").hasCause(failure);
        assertThat(told.errorClass()).isEqualTo(ErrorClass.INVALID);
    }

    @ParameterizedTest
    @MethodSource("ofWhatIsStrange")
    void whoeverReadsAValueSaysWhatIsWrongWithIt(RuntimeException failure) {
        assertThat(told(failure)).hasMessage(START + "'x' is no CIDR");
    }

    @Test
    void itIsToldFromOtherFailures() {
        assertThat(Errors.isUnreadable(told(new NullPointerException()))).isTrue();
        assertThat(Errors.isUnreadable(new ProviderException(ErrorClass.INVALID, "Refused", "no")))
                .isFalse();
    }

    /** A bug is no answer: what is thrown before AWS was asked stays what it is, and so does what nobody expects. */
    @Test
    void whatHasNothingToDoWithAnAnswerStaysWhatItIs() {
        assertThat(Errors.unreadable(new NullPointerException())).isEmpty();
        AnswerCheck.remember("DescribeVpcs");
        assertThat(Errors.unreadable(new IllegalStateException())).isEmpty();
        NullPointerException bug = new NullPointerException();
        assertThatThrownBy(() -> Errors.translated(() -> {
                    throw bug;
                }))
                .isSameAs(bug);
    }

    @Test
    void anAnswerNestedWithoutEndIsNoBugEither() {
        ProviderException told = thrown(() -> {
            AnswerCheck.remember("DescribeVpcs");
            throw new StackOverflowError();
        });
        assertThat(told).hasMessage(START + "it is nested without end");
    }

    /** The parser quotes what it cannot parse, which may be a secret. */
    @Test
    void whatCannotBeParsedIsNotQuoted() {
        ProviderException told = thrown(() -> {
            AnswerCheck.remember("DescribeVpcs");
            throw SdkClientException.create(
                    "Unable to unmarshall response (hunter2)", new IllegalStateException("hunter2"));
        });
        assertThat(told).hasMessage(START + "it is not written as AWS writes").hasNoCause();
        assertThat(told.errorClass()).isEqualTo(ErrorClass.UNAVAILABLE);
        assertThat(UnreadableAnswer.textOf(SdkClientException.create("no route to host")))
                .isEmpty();
    }

    private static ProviderException told(RuntimeException failure) {
        return thrown(() -> {
            AnswerCheck.remember("DescribeVpcs");
            throw failure;
        });
    }

    private static ProviderException thrown(Runnable reading) {
        return catchThrowableOfType(
                ProviderException.class,
                () -> Errors.translated(() -> {
                    reading.run();
                    return "";
                }));
    }
}
