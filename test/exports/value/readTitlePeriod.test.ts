import {describe, expect, it} from "vitest";
import {readTitleDates} from "#loaders/exports/value/readTitleDates.ts";
import {readTitlePeriod} from "#loaders/exports/value/readTitlePeriod.ts";

describe("readTitlePeriod", () => {
  it.each([
    ["QUÝ III NĂM 2024", "quarter", 3],
    ["quý 3/2024", "quarter", 3],
    ["Quý 03 năm 2024", "quarter", 3],
    ["Quý IV-2024", "quarter", 4],
    ["Quý I/Năm 2024", "quarter", 1],
    ["6 THÁNG ĐẦU NĂM 2024", "half-year", 1],
    ["6 tháng năm 2024", "half-year", 1],
    ["06 tháng đầu năm 2024", "half-year", 1],
    ["Sáu tháng đầu năm 2024", "half-year", 1],
    ["6 tháng cuối năm 2024", "half-year", 2],
    ["9 THÁNG NĂM 2024", "nine-months", 1],
    ["9 tháng đầu năm 2024", "nine-months", 1],
    ["09 tháng/2024", "nine-months", 1],
    ["NĂM 2024", "year", 1],
    ["12 tháng năm 2024", "year", 1],
    ["tháng 6/2024", "month", 6],
    ["THÁNG 6 NĂM 2024", "month", 6],
    ["Tháng 12-2024", "month", 12],
    ["BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI QUÝ III NĂM 2024", "quarter", 3],
    ["BIEU TONG HOP KET QUA QUY III NAM 2024", "quarter", 3],
    ["Biểu số 01: Kết quả phòng, chống mua bán người năm 2024", "year", 1],
    ["TÌNH HÌNH VI PHẠM PHÁP LUẬT VỀ MUA BÁN NGƯỜI NĂM 2024", "year", 1],
    ["Kết quả thực hiện Kế hoạch số 19/KH-BCĐ138/CP, quý II năm 2024", "quarter", 2],
    ["Quý III năm 2024 (so với cùng kỳ năm 2023)", "quarter", 3],
    ["Số liệu quý III năm 2024 (từ ngày 15/6/2024 đến ngày 14/9/2024)", "quarter", 3],
    ["SỔ THEO DÕI VỤ ÁN MBN NĂM 2024", "year", 1]
  ])("«%s» names a %s", (text, span, index) => {
    expect(readTitlePeriod(text)).toEqual({year: 2024, span, index, cumulative: null});
    expect(readTitlePeriod(text.normalize("NFD"))).toEqual({year: 2024, span, index, cumulative: null});
  });

  it.each([
    ["QUÝ III NĂM 2024 (LŨY KẾ)", true],
    ["Luỹ kế quý III/2024", true],
    ["Số liệu trong kỳ quý III/2024", false],
    ["Số liệu trong kỳ và lũy kế quý III/2024", null]
  ])("«%s»: cumulative is %s", (text, cumulative) => {
    expect(readTitlePeriod(text)).toMatchObject({span: "quarter", index: 3, cumulative});
  });

  it.each([
    "",
    "Kế hoạch số 12/KH năm 2020",
    "(Kèm theo Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh năm 2020)",
    "Thực hiện Quyết định số 193/QĐ-TTg ngày 09 tháng 02 năm 2021",
    "Lâm Khê, ngày 17 tháng 9 năm 2024",
    "Lâm Khê, ngày    tháng 9 năm 2024",
    "Lâm Khê, ngày … tháng … năm 2024",
    "Luật Phòng, chống mua bán người năm 2011",
    "Bộ luật Hình sự năm 2015",
    "Chương trình giai đoạn 2021-2025",
    "từ năm 2021 đến năm 2025",
    "So với năm 2023",
    "VIỆT NAM 2024",
    "Quý III",
    "QUÝ V NĂM 2024",
    "tháng 13/2024",
    "11 tháng năm 2024",
    "NĂM 1024",
    "Quý II và quý III năm 2024",
    "Quý II năm 2024 và quý III năm 2024",
    "QUÝ III VÀ 9 THÁNG ĐẦU NĂM 2024",
    "Năm 2023 và năm 2024"
  ])("«%s» names no period, or not one", (text) => {
    expect(readTitlePeriod(text)).toBeNull();
  });
});

describe("readTitleDates", () => {
  it.each([
    ["(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)", "2023-12-15", "2024-09-14"],
    ["từ 15/6/2024 đến hết 14/9/2024", "2024-06-15", "2024-09-14"],
    ["Từ ngày 01 tháng 01 năm 2024 đến ngày 30 tháng 6 năm 2024", "2024-01-01", "2024-06-30"],
    ["(Từ 15/6 đến hết ngày 14/9/2024)", "2024-06-15", "2024-09-14"],
    ["Số liệu: 01.01.2024 - 30.6.2024", "2024-01-01", "2024-06-30"],
    ["TU NGAY 15/12/2023 DEN NGAY 14/9/2024", "2023-12-15", "2024-09-14"]
  ])("«%s» runs from %s to %s", (text, start, end) => {
    expect(readTitleDates(text)).toEqual({start, end});
  });

  it.each([
    "từ ngày 31/6/2024 đến ngày 14/9/2024",
    "từ ngày 15/12 đến ngày 14/9/2024",
    "từ 14/9/2024 đến 15/6/2024"
  ])("«%s» is refused: no such days, or backwards", (text) => {
    expect(readTitleDates(text)).toMatchObject({fault: "title-dates-unreal"});
  });

  it.each([
    "",
    "QUÝ III NĂM 2024",
    "Lâm Khê, ngày 17 tháng 9 năm 2024",
    "Số: 12/BC-CAH",
    "từ ngày … đến ngày …"
  ])("«%s» gives no span", (text) => {
    expect(readTitleDates(text)).toBeNull();
  });
});
