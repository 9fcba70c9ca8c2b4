package reverie.model.data.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import reverie.model.BadInput;
import reverie.model.data.DataSet;

/**
 * Numbers as text (RFC 4180): a line an example, its numbers apart by comma, semicolon, tab or space, whichever the first line has;
 * with a header or without. {@link CsvTable} says which column is the label.
 */
final class CsvFormat implements Format {

    /** As much of the first line as is looked at for what stands between its fields. */
    private static final int FIRST_LINE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';
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

    /** UTF-8 text that is nothing else. */
    @Override
    public boolean recognises(byte[] head) {
        if (head.length == 0 || MatFormat.begins(head)) {
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
    public DataSet read(ByteSource source, int maximum) {
        try {
            return read(source, new BufferedReader(new InputStreamReader(source.stream(),
                    StandardCharsets.UTF_8.newDecoder()), FIRST_LINE));
        } catch (CsvParseException e) {
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

    private static DataSet read(ByteSource source, BufferedReader text) throws IOException {
        char separator = separator(text);
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxRecordSize(LONGEST_LINE)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).build(handler, text)) {
            Iterator<CsvRecord> lines = reader.iterator();
            if (!lines.hasNext()) {
                throw new BadInput(source.name(), "no lines", "a line of numbers for each example");
            }
            CsvRecord first = lines.next();
            var table = CsvTable.beginning(source, first, lines.hasNext() ? lines.next() : first);
            while (lines.hasNext()) {
                table.add(lines.next());
            }
            return table.examples();
        }
    }

    /** What the first line has, in the order tab, semicolon, comma, space; a byte-order mark is passed over. */
    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(FIRST_LINE);
        char[] start = new char[FIRST_LINE];
        int length = 0;
        for (int more = 0; more >= 0 && length < start.length; length += Math.max(more, 0)) {
            more = text.read(start, length, start.length - length);
        }
        text.reset();
        String line = new String(start, 0, length).lines().findFirst().orElse("");
        for (char separator : new char[]{'\t', ';', ','}) {
            if (line.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return line.strip().indexOf(' ') >= 0 ? ' ' : ',';
    }
}
