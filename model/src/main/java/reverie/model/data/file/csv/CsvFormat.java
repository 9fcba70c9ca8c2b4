package reverie.model.data.file.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.MatBeginning;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.RawSplits;
import reverie.model.data.file.raw.ReadingProgress;
import reverie.model.data.file.raw.Unread;

/**
 * Numbers as text (RFC 4180): a line an example, its numbers apart by what {@link CsvDialect} sees; with a header
 * ({@link CsvHeader}) or without. {@link CsvPlan} says which columns are what.
 */
public final class CsvFormat implements Format {

    /** As many as pixels of an image whose lines one would still write as text. */
    private static final int MOST_COLUMNS = 1 << 20;
    private static final int LONGEST_LINE = 1 << 26;
    private static final int FIRST_CONTINUATION = 0x80;
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int LAST_OF_FOUR = 0xF4;

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public String one() {
        return "a CSV file";
    }

    /** UTF-8 text that is nothing else. */
    @Override
    public boolean recognises(byte[] head) {
        if (head.length == 0 || MatBeginning.is(head) || MatBeginning.isOctaveText(head)
                || Unread.of(head).isPresent()) {
            return false;
        }
        int first = head[0] & 0xff;
        if (first >= FIRST_CONTINUATION && first < FIRST_OF_TWO || first > LAST_OF_FOUR) {
            return false;
        }
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        try {
            return RawSplits.of(read(source, asked, new BufferedReader(
                    new InputStreamReader(source.stream(), StandardCharsets.UTF_8.newDecoder()),
                    CsvDialect.LOOKED_AT)));
        } catch (CsvParseException e) {
            // The parser wraps whatever ends its reading.
            ReadingProgress.check();
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new BadInput(source.name(), "damaged CSV (" + reason + ")", "lines of numbers", e);
        } catch (UncheckedIOException e) {
            throw unreadable(source, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static BadInput unreadable(ByteSource source, IOException e) {
        return e instanceof CharacterCodingException
                ? new BadInput(source.name(), "text that is not UTF-8", "UTF-8", e)
                : ByteSource.unreadable(source.name(), e);
    }

    private static RawExamples read(ByteSource source, Asked asked, BufferedReader text) throws IOException {
        CsvDialect dialect = CsvDialect.of(text);
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxRecordSize(LONGEST_LINE)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(dialect.separator())
                .commentStrategy(CommentStrategy.READ).commentCharacter(dialect.comment())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
                .build(handler, dialect.prepared(text))) {
            return new CsvLines(source, asked, dialect, reader.iterator()).read();
        }
    }
}
