package reverie.model.data.file.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.RawExamples;

/** Reads a text from its first line to its last. */
final class CsvLines {

    private static final String EXPECTED = "a line of numbers for each example";

    private final ByteSource source;
    private final Asked asked;
    private final CsvDialect dialect;
    private final Iterator<CsvRecord> records;
    private final List<String> notes = new ArrayList<>();
    private int comments;
    private Optional<String> lastComment = Optional.empty();

    CsvLines(ByteSource source, Asked asked, CsvDialect dialect, Iterator<CsvRecord> records) {
        this.source = source;
        this.asked = asked;
        this.dialect = dialect;
        this.records = records;
    }

    /** The next line that is no comment. */
    private Optional<TextLine> next() {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            if (!record.isComment()) {
                return Optional
                        .of(new TextLine(record.getStartingLineNumber(), dialect.withPoints(record.getFields())));
            }
            comments++;
            lastComment = Optional.of(record.getField(0));
        }
        return Optional.empty();
    }

    /** @throws BadInput naming the line where there is something wrong in it */
    RawExamples read() {
        if (dialect.saysSo()) {
            next();
        }
        if (dialect.commas()) {
            notes.add("commas in numbers were taken for decimal points");
        }
        TextLine first = next().orElseThrow(() -> new BadInput(source.name(), "no lines", EXPECTED));
        Optional<List<String>> comment = lastComment.map(dialect::fieldsOf);
        Optional<TextLine> second = next();
        CsvHeader header = header(comment, first, second.orElse(first));
        notes.add(header.why());
        if (header.firstLine() && second.isEmpty()) {
            throw new BadInput(source.name(), "a header alone", EXPECTED);
        }
        TextLine example = header.firstLine() ? second.orElseThrow() : first;
        CsvPlan plan = asked.like().flatMap(it -> plan(it).map(p -> p.in(source.name(), it.source(), header.names(),
                example))).orElseGet(() -> CsvPlan.of(source.name(), asked.reading(), header.names(), example));
        var table = new CsvTable(source, plan, first.number());
        table.add(example);
        if (!header.firstLine()) {
            second.ifPresent(table::add);
        }
        for (Optional<TextLine> line = next(); line.isPresent(); line = next()) {
            table.add(line.get());
        }
        return finished(table);
    }

    private CsvHeader header(Optional<List<String>> comment, TextLine first, TextLine second) {
        Optional<CsvPlan> followed = asked.like().flatMap(CsvLines::plan);
        if (followed.isPresent() && followed.get().names().isEmpty()) {
            return CsvHeader.none();
        } else if (followed.filter(it -> it.names().equals(first.fields().stream().map(String::strip).toList()))
                .isPresent()) {
            return CsvHeader.said(first);
        }
        return asked.reading().header().map(it -> it ? CsvHeader.said(first) : CsvHeader.none())
                .orElseGet(() -> CsvHeader.of(comment, first, second));
    }

    private RawExamples finished(CsvTable table) {
        if (comments > 0) {
            notes.add(comments + (comments == 1 ? " line that begins" : " lines that begin") + " with "
                    + dialect.comment() + " passed over");
        }
        if (asked.like().isEmpty()) {
            int label = table.plan().label();
            if (label != CsvPlan.NO_LABEL) {
                notes.add(table.plan().title(label) + " was taken for labels: "
                        + (asked.reading().labelColumn().isPresent() ? "as was said"
                                : table.plan().words() ? "it has words" : "by its name"));
            }
            table.leftOut().ifPresent(notes::add);
            notes.addAll(CsvAfterthoughts.of(table, asked.reading()));
        } else if (table.plan().label() == CsvPlan.NO_LABEL && asked.like().flatMap(RawExamples::labels).isPresent()) {
            notes.add("no column of labels, as those to learn from have");
        }
        return table.examples(notes.stream().filter(it -> !it.isEmpty()).toList());
    }

    private static Optional<CsvPlan> plan(RawExamples raw) {
        return raw.plan().filter(CsvPlan.class::isInstance).map(CsvPlan.class::cast);
    }
}
