package dev.landform.synthesis;

import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;

/** An IAM policy that allows things, as canonical JSON whose ARNs may not be known yet. */
final class PolicyDocument {

    private final List<Text> statements;

    /** Allows nothing. */
    PolicyDocument() {
        this(List.of());
    }

    private PolicyDocument(List<Text> statements) {
        this.statements = statements;
    }

    PolicyDocument allow(List<String> actions, List<Text> resources) {
        List<Text> texts = new ArrayList<>();
        texts.add(Text.of("{\"Effect\":\"Allow\",\"Action\":["));
        texts.add(Text.of('"' + String.join("\",\"", actions) + '"'));
        texts.add(Text.of("],\"Resource\":["));
        for (int i = 0; i < resources.size(); i++) {
            texts.add(Text.of(i == 0 ? "\"" : ",\""));
            texts.add(resources.get(i));
            texts.add(Text.of("\""));
        }
        texts.add(Text.of("]}"));
        List<Text> more = new ArrayList<>(statements);
        more.add(Text.join(texts));
        return new PolicyDocument(more);
    }

    Text json() {
        List<Text> texts = new ArrayList<>();
        texts.add(Text.of("{\"Version\":\"2012-10-17\",\"Statement\":["));
        for (int i = 0; i < statements.size(); i++) {
            if (i > 0) {
                texts.add(Text.of(","));
            }
            texts.add(statements.get(i));
        }
        texts.add(Text.of("]}"));
        return Text.join(texts);
    }
}
