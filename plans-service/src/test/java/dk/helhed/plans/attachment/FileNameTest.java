package dk.helhed.plans.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_name_keeps_no_folder_and_no_sign_that_a_system_reads() {
        assertEquals("passwd.pdf", FileName.safe("../../etc/passwd", MediaKind.PDF));
        assertEquals("a_b.pdf", FileName.safe("C:\\temp\\a\"b.exe", MediaKind.PDF));
        assertEquals("skjult.txt", FileName.safe(".. .skjult.sh", MediaKind.TEXT));
        assertEquals("bilag.png", FileName.safe("...", MediaKind.PNG));
        assertEquals("x_y.txt", FileName.safe("x\r\ny.txt".replace("\r", ""), MediaKind.TEXT));
        assertEquals(124, FileName.safe("a".repeat(500), MediaKind.PDF).length());
    }

    @Test
    void a_header_says_the_name_twice_once_for_those_who_read_danish() {
        assertEquals(
                "attachment; filename=\"Aarhus bilag.pdf\"; filename*=UTF-8''%C3%85rhus%20bilag.pdf",
                FileName.disposition("Århus bilag.pdf"));
    }
}
