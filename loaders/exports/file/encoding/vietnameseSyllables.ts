/** Vowels and finals of Vietnamese syllables without tone, and the onsets that they follow. */
const rhymes =
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep
 et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh
 oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
 u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
 ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y`.split(/\s+/);
const onsets = "b c ch d đ gi h k kh l m n ng ngh g gh nh p ph r s t th tr v x".split(" ");
const afterNone = ["yêm", "yên", "yêng", "yêt", "yêu"];
const afterQu = [...afterNone, "ych", "yn", "ynh", "yt"];

const grave = "\u0300";
const acute = "\u0301";
const hook = "\u0309";
const tilde = "\u0303";
const dot = "\u0323";

/** Finals that are stopped take the tones sắc and nặng only. */
const tonesOf = (rhyme: string) =>
  /(?:c|ch|p|t)$/.test(rhyme) ? [acute, dot] : ["", grave, acute, hook, tilde, dot];

/** Where the tone mark stands in a rhyme: two places where both spellings are in use (hoà, hòa). */
function tonePlaces(rhyme: string): number[] {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? "";
  const shaped = Array.from(vowels).findLastIndex((letter) => "ăâêôơư".includes(letter));
  if (shaped >= 0) return [shaped];
  if (vowels.length === 1) return [0];
  if (vowels.length < rhyme.length) return [vowels.length - 1];
  if (vowels.length === 3) return [1];
  return ["oa", "oe", "uy"].includes(vowels) ? [0, 1] : [0];
}

const isFront = (rhyme: string) => /^[eêiy]/.test(rhyme);

/** Vietnamese spelling: gh and ngh before e, ê, i, y only; c and ng before all others. */
function fits(onset: string, rhyme: string): boolean {
  if (onset === "c" || onset === "ng") return !isFront(rhyme);
  if (onset === "gh" || onset === "ngh") return isFront(rhyme);
  return true;
}

function allSyllables(): Set<string> {
  const syllables = new Set<string>();
  const add = (onset: string, rhyme: string) => {
    for (const tone of tonesOf(rhyme))
      for (const place of tonePlaces(rhyme))
        syllables.add((onset + rhyme.slice(0, place + 1) + tone + rhyme.slice(place + 1)).normalize("NFC"));
  };
  for (const rhyme of [...rhymes, ...afterNone]) add("", rhyme);
  for (const onset of onsets) for (const rhyme of rhymes) if (fits(onset, rhyme)) add(onset, rhyme);
  for (const rhyme of [...rhymes, ...afterQu]) if (/^[aăâeêioơy]/.test(rhyme)) add("qu", rhyme);
  return syllables;
}

/**
 * Syllables with a Vietnamese letter that are frequent in the returns and plans of Steering Committees, in their forms
 * and in names of provinces; also names from languages of minorities, which follow no Vietnamese spelling.
 */
const frequent =
  `à án áp ấp ảnh ấn bà bá bác bắc bạc bãi bám bán bàn bản bảng báo bào bảo bắt bằng bậc bé bên bến bệnh bị bí bìa biên biến biển biện biết biệt
 bình bổ bố bộ bỏ bốn bồi bột bước bưu cá các cách cải cảnh cán cáo cào cảm cần cẩn cấp cập cầu câu cây có cộng công cơ cổ cố cốt cũ của cũng
 cư cứ cử cực cứu cưỡng cước cửa cường cưới chánh chẳng chấp chất chấm chậm chỉ chí chị chính chiếm chiến chiều chồng chống chỗ chờ chợ chủ chú chúng chuẩn
 chuyên chuyển chuyện chưa chứa chức chứng chương chước chữa chữ dã dài dán dân dẫn dạng dạy dấu dị dịch diễn diện dõi dù dụ dục dụng dùng dữ dự dưới dưỡng dương
 đa đã đà đại đài đài đảm đàm đàn đảng đánh đào đạo đáp đạt đau đắc đăk đắk đặc đăng đặng đặt đâm đầu đấu đây đầy đề để đến đêm đều đi đì đĩa địa đích điểm điện điên điều đinh đình
 định đỉnh đó đoàn đoán đoạn đòi đón đô độ đổi đối đội đồn đông đồng động đỡ đợi đợt đơn đủ đúng được đưa đứa đức đương đường êm gác gái gần gấp gây gắn giá giả giác giám
 giải giảm gián giáo giáp giặc giấy gì giới giờ giữ giữa giúp góp gồm gốc gửi hà hạ hải hại hài hàm hàn hàng hành hạn hào hảo hạt hậu hầu hệ hết hiến hiện hiệp hiệu hiểu hình hỏi
 hòa hoà hoạch hoàn hoàng hoạt học hóa hoá hóc hồ hỗ hộ hồi hội hôn hồng hợp hợi hưng hữu hướng hưởng hương huế huấn huyện ít ích ìa kạn kể kế kề kết kê kém khách khác khám kháng khánh khảo
 khắc khắp khẩn khẩu khiếu khó khỏe khoẻ khóa khoá khoản khoảng khởi không khổ khống khu khuyến khuất kiếm kiểm kiến kiện kiên kiều kín kinh kính kĩ kỷ kỹ kỳ kì kịp kịch ký kí krông lá là lạ lạc
 lai lãi lại làm lãm lãng lạng làng lãnh lào lạm lắk lắm lặng lần lẫn lập lâm lâu lấy lễ lên lệ lệnh liên liệt liệu lịch lĩnh lợi lời lớn lớp lộ lộc loại loạn lõng lọc lỗi
 lũ lũy luỹ luận luật lục lực lưu lưỡng lượng lượt lương lừa lý lí mã mạc mại mạng mạnh mãn màu máy mắc mặt mặc mất mật mẫu mẹ mê mến miễn miền miệng môi mỗi môn mới mở một mọi mục
 mô mồ mỏ mơ mù mùa muộn mười mưu mức mượn mường mỹ nắm nắng năm năng nạn nạp nào này nãy nặng nặn nâng nấu nên nếu nền nga ngã ngà ngạch ngân ngăn ngắn ngày ngành ngãi nghệ nghề nghĩa nghị
 nghi nghiêm nghiệm nghiệp nghèo ngoài ngoại ngô ngờ ngụ ngư người nguồn nguy nguyễn nguyên nguyện ngừa ngược ngữ nhà nhá nhạc nhãn nhân nhẫn nhận nhất nhật nhằm nhắc nhập nhấn nhẹ nhiễm nhiều nhiệm nhiên
 nhỏ nhóm nhớ nhờ những như nhu nhượng nhiệt nổi nội nông nói nóng nơi nợ nữ nửa nữa nước nỗ nộp nụ núi ở ơn ông ổn phá phải phái phạm phạt phán phàn phản phát phẩm phần phân phẫu phép phí
 phỏng phó phòng phổ phố phối phong phú phụ phù phúc phục phức phước phường phương phượng plông quá quả quà quán quân quản quảng quận quầy quốc quê quế quyết quyền quyển quý quí quỳ quỹ quỳnh quy rà rã rạch rằng rất rõ rộng
 rời rỗi rủi rừng rút ruộng sách sàn sản sáng sánh sáp sát sáu sắc sắp sẵn săn sẽ sĩ sỹ số sổ sóc sông sống sở sơ sơn sớm sợ sử sự sửa sức súng suất sút sứ tá tả tạ tác tách tài tái tại tàng tàn tạo tạm tản
 tán tặc tăng tặng tâm tầm tấm tân tấn tần tập tất tầng tây tế tệ tên tết thái thái thải thà thả thác thách thái thám tháng thành thanh thánh thảo tháo thạch thăm thắng thắt thẩm thẳng thân thần thấp thất thật thậm thâu thấy thầy thẻ thể thế
 thêm thề thì thi thí thị thiên thiện thiết thiếu thiểu thiệt thiệu thích thịnh thỏa thoả thoát thoại thọ thôn thông thống thời thới thôi thợ thủ thù thụ thú thuê thuế thuận thuật thuộc thủy thuỷ thuốc thuyền thuyết thư thừa thử
 thứ thực thức thường thượng thưởng thương tỉnh tình tính tịch tích tiến tiền tiên tiện tiếng tiếp tiết tiếu tiểu tiêu tiềm tin tín tìm tỉ tỷ tị tỵ to tòa toà toán toàn tố tốc tốt tổ tổn tổng tối tội tồn tôn tông tôi tới tờ tớ trà
 trách trại trái trạm tràn tràng trạng tránh trao trẻ trẻ trấn trẫm trần trận trên trễ trì trí trị triển triệt triệu triều trình trích trịnh trò trọng trong trốn trộm trống trộn trồng trở trợ trụ trù trú trúc trục trung truy truyện truyền trưng
 trừ trữ trước trường trưởng trường trượt trực tuần tuấn tuổi tuy tùy tuỳ tuyên tuyến tuyển tuyệt tù tủ tụ tục tư từ tứ tử tự từng tương tướng tường tượng tước tướng ủng ủy uỷ ước ương ứng ưu và vài vãng vãn vạn vào văn
 vắng vắt vặt vẫn vấn vận vật vây vậy vẽ vẻ về vệ vết vị vì vĩ viễn viên viện việt việc vĩnh vịnh vỡ vợ với vội vô võ vốn vòng vong vụ vũ vùng vững vượt vườn vương vừa xã xác xáo xảy xấu xấp xâm xây
 xét xếp xin xóa xoá xóm xử xuất xuân xuống xúc xưởng xứ ý yêu yên yếu yểu`.split(/\s+/);

let known: {all: Set<string>; frequent: Set<string>} | null = null;

/** All syllables that Vietnamese spelling allows, and the frequent ones; small letters, NFC. Built when first asked. */
export function vietnameseSyllables(): {all: Set<string>; frequent: Set<string>} {
  known ??= {all: allSyllables(), frequent: new Set(frequent)};
  return known;
}
