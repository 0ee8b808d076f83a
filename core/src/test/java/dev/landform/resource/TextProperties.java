package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class TextProperties {

    private static final Text ARN = Text.output(Address.of("database/db/secret"), "arn");

    @Property
    void howATextWasPutTogetherIsNoMatter(
            @ForAll("texts") Text one, @ForAll("texts") Text two, @ForAll("texts") Text three) {
        assertThat(one.plus(two).plus(three))
                .isEqualTo(one.plus(two.plus(three)))
                .isEqualTo(Text.join(List.of(one, two, three)))
                .hasSameHashCodeAs(Text.join(List.of(one, two, three)));
    }

    @Property
    void howALiteralIsHeldIsNoMatter(@ForAll List<@StringLength(max = 3) String> pieces, @ForAll("texts") Text after) {
        Text inPieces = Text.ofPieces(pieces);
        Text inOne = Text.of(String.join("", pieces));
        assertThat(inPieces).isEqualTo(inOne).hasSameHashCodeAs(inOne).hasToString(inOne.toString());
        assertThat(inPieces.plus(after)).isEqualTo(inOne.plus(after)).hasSameHashCodeAs(inOne.plus(after));
        assertThat(inPieces.plus("x")).isNotEqualTo(inOne);
    }

    @Property
    void literalsAreEqualIfTheirCharactersAre(
            @ForAll List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> one,
            @ForAll List<@CharRange(from = 'a', to = 'b') @StringLength(max = 2) String> other) {
        assertThat(Text.ofPieces(one).equals(Text.ofPieces(other)))
                .isEqualTo(String.join("", one).equals(String.join("", other)));
    }

    @Property
    void nothingAddsNothing(@ForAll("texts") Text text) {
        assertThat(text.plus("")).isEqualTo(text);
        assertThat(Text.of("").plus(text)).isEqualTo(text);
    }

    @Property
    void literalsNeverLieSideBySide(@ForAll("texts") Text one, @ForAll("texts") Text two) {
        List<Text.Part> parts = one.plus(two).parts();
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i - 1) instanceof Text.Literal && parts.get(i) instanceof Text.Literal)
                    .isFalse();
        }
    }

    @Property
    void aResolvedTextIsKnown(@ForAll("texts") Text text) {
        String resolved = text.resolve(output -> "<" + output.output() + ">");
        assertThat(resolved).isEqualTo(text.toString().replace("${database/db/secret#arn}", "<arn>"));
        assertThat(Text.of(resolved).isKnown()).isTrue();
        assertThat(text.isKnown()).isEqualTo(text.parts().stream().allMatch(Text.Literal.class::isInstance));
    }

    @Property
    void aTextIsResolvedIfAllIsKnown(@ForAll("texts") Text text) {
        assertThat(text.resolveKnown(output -> Optional.of("<" + output.output() + ">")))
                .contains(Text.of(text.resolve(output -> "<" + output.output() + ">")));
        assertThat(text.resolveKnown(output -> Optional.empty()).isPresent()).isEqualTo(text.isKnown());
    }

    @Example
    void anOutputIsNotItsSpelling() {
        assertThat(Text.of(ARN.toString())).isNotEqualTo(ARN).hasToString(ARN.toString());
    }

    @Provide
    Arbitrary<Text> texts() {
        return Arbitraries.of(Text.of(""), Text.of("a"), Text.of("bc"), ARN)
                .list()
                .ofMaxSize(5)
                .map(Text::join);
    }
}
