<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>AdvanceLine</name>
    <message>
        <source>{done} of {registered}</source>
        <translation>{done} / {registered}</translation>
    </message>
    <message>
        <source>{left} to go; at this pace {forecast} by the end of the year</source>
        <translation>Còn {left}; theo đà này cuối năm được {forecast}</translation>
    </message>
</context>
<context>
    <name>ArmBlock</name>
    <message>
        <source>{points} points</source>
        <translation>{points} điểm</translation>
    </message>
    <message>
        <source>the pack has no total of points yet</source>
        <translation>bộ tiêu chí chưa có tổng điểm</translation>
    </message>
    <message>
        <source>{points} of {total}</source>
        <translation>{points} trên {total}</translation>
    </message>
    <message>
        <source>{count} left: {codes}</source>
        <translation>còn {count}: {codes}</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Leave practice</source>
        <translation>Thoát luyện tập</translation>
    </message>
    <message>
        <source>A register of its own: nothing here counts, is backed up or reaches the real register.</source>
        <translation>Sổ tập riêng: không vào số liệu, không sao lưu, không đụng tới sổ thật.</translation>
    </message>
</context>
<context>
    <name>BoardCanvas</name>
    <message>
        <source>Esc closes</source>
        <translation>Esc để đóng</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Rank</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Progress, the mark is 100%</source>
        <translation>Tiến độ, vạch là 100%</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 ngày</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>Mẫu số ngày</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Emulation board</source>
        <translation>Bảng thi đua</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Sample catalogues</source>
        <translation>Danh mục mẫu</translation>
    </message>
    <message>
        <source>{procedures} commune procedures, {services} kinds of help, {favourites} of them on keys</source>
        <translation>{procedures} thủ tục cấp xã, {services} loại hỗ trợ, {favourites} việc có phím số. Sửa được sau.</translation>
    </message>
    <message>
        <source>Load the sample ward&apos;s {groups} residential groups and {party_cells} party cells</source>
        <translation>Nạp {groups} tổ dân phố mẫu và {party_cells} chi bộ mẫu</translation>
    </message>
    <message>
        <source>As of {procedures_day}. Levels stay unknown until your ward has set them.</source>
        <translation>Thủ tục tính đến ngày {procedures_day}. Mức trực tuyến để “Chưa rõ”, phường đặt sau.</translation>
    </message>
    <message>
        <source>Names and household figures are samples; take the tick away to enter your own.</source>
        <translation>Tên tổ và số hộ chỉ là số liệu mẫu; bỏ dấu chọn nếu phường tự nhập.</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation>Thêm thủ tục</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Thêm loại hỗ trợ</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Thêm tổ, đội</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Lịch trực</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Thêm vào lịch</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ tình nguyện</translation>
    </message>
    <message>
        <source>Year plan</source>
        <translation>Đăng ký năm</translation>
    </message>
    <message>
        <source>Add a registration</source>
        <translation>Thêm đăng ký</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Đã lưu trên máy này</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter edit   Ctrl+Tab next list</source>
        <translation>↑ ↓ chọn   Enter sửa   Ctrl+Tab danh sách kế</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>items</source>
        <translation>việc</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt tiếp dân</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>lượt</translation>
    </message>
    <message>
        <source>Known people</source>
        <translation>Người đã biết</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
    <message>
        <source>Different dossiers</source>
        <translation>Hồ sơ khác nhau</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>Submitted online</source>
        <translation>Nộp thành công</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Thanh toán trực tuyến</translation>
    </message>
    <message>
        <source>Volunteer hours</source>
        <translation>Giờ tình nguyện</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>Checks of the figures</source>
        <translation>Đối chiếu số liệu</translation>
    </message>
    <message>
        <source>see {count} lines</source>
        <translation>xem {count} dòng</translation>
    </message>
    <message>
        <source>{count} of them anonymous</source>
        <translation>trong đó {count} lượt ẩn danh</translation>
    </message>
    <message>
        <source>each code counted once</source>
        <translation>mỗi mã đếm một lần</translation>
    </message>
    <message>
        <source>{count} shifts</source>
        <translation>{count} ca</translation>
    </message>
    <message>
        <source>Look, or say why</source>
        <translation>Xem, hoặc nêu lý do</translation>
    </message>
    <message>
        <source>with a footnote</source>
        <translation>có chú thích</translation>
    </message>
    <message>
        <source>frozen with the close {code}</source>
        <translation>đã chốt, mã {code}</translation>
    </message>
    <message>
        <source>{right} agree, {left} to look at</source>
        <translation>{right} khớp, {left} cần xem</translation>
    </message>
    <message>
        <source>everything agrees</source>
        <translation>mọi mục đều khớp</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>Close the month…</source>
        <translation>Chốt tháng…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>Chốt tháng {month}</translation>
    </message>
    <message>
        <source>Freezes the {count} visits of this period. What is changed afterwards needs a reason; only a leader can open it again.</source>
        <translation>Khóa {count} lượt của kỳ này. Sau khi chốt, muốn sửa phải ghi lý do; chỉ Lãnh đạo mở lại được.</translation>
    </message>
    <message>
        <source>{count} still to look at</source>
        <translation>còn {count} mục chưa xem</translation>
    </message>
    <message>
        <source>not over before {end}</source>
        <translation>đến hết {end} mới xong kỳ</translation>
    </message>
    <message>
        <source>please see to the clock</source>
        <translation>đồng hồ máy chưa chắc đúng</translation>
    </message>
    <message>
        <source>Opened again: “{reason}”. {text}</source>
        <translation>Đã mở lại: “{reason}”. {text}</translation>
    </message>
    <message>
        <source>{month} is closed · {code}</source>
        <translation>Đã chốt tháng {month} · {code}</translation>
    </message>
    <message>
        <source>By {name}, {at}. These figures stay as they are.</source>
        <translation>{name} chốt lúc {at}. Số liệu giữ nguyên từ đó.</translation>
    </message>
    <message>
        <source>{count} rows came late and stand in the next report.</source>
        <translation>{count} mục ghi muộn, nằm ở phần bổ sung của báo cáo sau.</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Visits</source>
        <translation>Lượt tiếp dân</translation>
    </message>
    <message>
        <source>Help items</source>
        <translation>Việc hỗ trợ</translation>
    </message>
    <message>
        <source>Tallies</source>
        <translation>Đếm nhanh</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Người đã trực</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Số người tiếp cận</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Đóng ca</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Close: {shift}</source>
        <translation>Đóng: {shift}</translation>
    </message>
    <message>
        <source>{length} of duty in all, {name} until {time}</source>
        <translation>Tổng {length} trực tại {name}, tính đến {time}</translation>
    </message>
    <message>
        <source>Checked out at the end: {names}.</source>
        <translation>Sẽ ra ca khi đóng: {names}.</translation>
    </message>
    <message>
        <source>Written down as absent: {names}.</source>
        <translation>Sẽ ghi vắng: {names}.</translation>
    </message>
    <message>
        <source>Entries typed and not saved yet: {count}. They stay on the Desk page.</source>
        <translation>Còn {count} lượt gõ dở chưa lưu, vẫn giữ nguyên ở trang Quầy.</translation>
    </message>
    <message>
        <source>Help items without an outcome yet: {count}. Complete them later at the desk.</source>
        <translation>Còn {count} việc chưa có kết quả, ghi tiếp sau ở trang Quầy.</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Note on the shift</source>
        <translation>Ghi chú ca trực</translation>
    </message>
</context>
<context>
    <name>CloseView</name>
    <message>
        <source>Back to the report</source>
        <translation>Về trang báo cáo</translation>
    </message>
    <message>
        <source>prints on the report from then on</source>
        <translation>in trên báo cáo từ nay</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Open {month} again</source>
        <translation>Mở lại tháng {month}</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>Chốt tháng {month}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN của {name}</translation>
    </message>
    <message>
        <source>Type the PIN to go on.</source>
        <translation>Gõ PIN để tiếp tục.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa có gì thay đổi</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Right</source>
        <translation>Đúng rồi</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Bài sau</translation>
    </message>
</context>
<context>
    <name>CodeCanvas</name>
    <message>
        <source>Open the phone&apos;s camera</source>
        <translation>Mở camera điện thoại</translation>
    </message>
    <message>
        <source>Point it at the square</source>
        <translation>Đưa vào ô vuông</translation>
    </message>
    <message>
        <source>Tap the line with this name:</source>
        <translation>Bấm vào dòng chữ có tên này:</translation>
    </message>
    <message>
        <source>Another name? Do not tap it, ask the officer.</source>
        <translation>Tên khác thì đừng bấm, hỏi cán bộ.</translation>
    </message>
    <message>
        <source>Procedure {code}: search for this number there</source>
        <translation>Vào trang, gõ mã {code} để tìm thủ tục</translation>
    </message>
    <message>
        <source>Procedure {code}</source>
        <translation>Mã thủ tục {code}</translation>
    </message>
</context>
<context>
    <name>CodePageView</name>
    <message>
        <source>Empty: “Scan to open the right page”</source>
        <translation>Để trống: “Quét mã để mở đúng trang”</translation>
    </message>
    <message>
        <source>Name, code or field, accents not needed</source>
        <translation>Tên, mã hoặc lĩnh vực, không cần dấu</translation>
    </message>
    <message>
        <source>Codes on the page</source>
        <translation>Mã trên trang</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>In trang mã</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Tiêu đề trang</translation>
    </message>
    <message>
        <source>Pages of the State and other pages never stand on the same sheet of paper.</source>
        <translation>Trang của Nhà nước và trang khác không bao giờ in chung một tờ.</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} trên {most}</translation>
    </message>
    <message>
        <source>Choose up to six codes at the left.</source>
        <translation>Chọn tối đa sáu mã ở bên trái.</translation>
    </message>
    <message>
        <source>Reading the QR codes back…</source>
        <translation>Đang đọc thử các mã QR…</translation>
    </message>
    <message>
        <source>Read back: all {count} codes say exactly their link</source>
        <translation>Đã đọc thử {count} mã, đúng hết</translation>
    </message>
</context>
<context>
    <name>CodePart</name>
    <message>
        <source>Find what was told</source>
        <translation>Tìm tin đã gửi</translation>
    </message>
    <message>
        <source>Code of a message</source>
        <translation>Mã tin</translation>
    </message>
    <message>
        <source>at its end</source>
        <translation>ở cuối tin</translation>
    </message>
    <message>
        <source>Told {at} by {name}: {period}</source>
        <translation>{name} báo lúc {at}: {period}</translation>
    </message>
    <message>
        <source>Superseded, now it is:</source>
        <translation>Tin đã cũ, nay là:</translation>
    </message>
    <message>
        <source>Still so:</source>
        <translation>Vẫn đúng:</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} số khác</translation>
    </message>
    <message>
        <source>See the lines</source>
        <translation>Xem các dòng</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Không tìm thấy</translation>
    </message>
</context>
<context>
    <name>CodeRegister</name>
    <message>
        <source>Name</source>
        <translation>Tên mã</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Dẫn tới</translation>
    </message>
    <message>
        <source>Link check</source>
        <translation>Kiểm liên kết</translation>
    </message>
    <message>
        <source>Find name, kind, page</source>
        <translation>Tìm tên, loại, trang</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Thêm mã</translation>
    </message>
    <message>
        <source>See and print its sheet</source>
        <translation>Xem và in phiếu</translation>
    </message>
    <message>
        <source>To be checked · {count}</source>
        <translation>Cần kiểm lại · {count}</translation>
    </message>
    <message>
        <source>{n} of {total} codes</source>
        <translation>{n} trên {total} mã</translation>
    </message>
    <message>
        <source>not of the State</source>
        <translation>ngoài Nhà nước</translation>
    </message>
    <message>
        <source>{state} · opened on {day} by {name}</source>
        <translation>{state} · mở kiểm ngày {day}: {name}</translation>
    </message>
    <message>
        <source>Not in use since {day}</source>
        <translation>Thôi dùng từ {day}</translation>
    </message>
    <message>
        <source>The check was not noted</source>
        <translation>Chưa ghi được lần kiểm</translation>
    </message>
</context>
<context>
    <name>ColumnMap</name>
    <message>
        <source>{mapped} mapped, {rest} left out</source>
        <translation>{mapped} cột đã ghép, {rest} bỏ qua</translation>
    </message>
    <message>
        <source>Looks like: {pairs}</source>
        <translation>Có vẻ là: {pairs}</translation>
    </message>
    <message>
        <source>Map them</source>
        <translation>Ghép luôn</translation>
    </message>
    <message>
        <source>Column {name} goes into</source>
        <translation>Cột {name} ghép vào</translation>
    </message>
    <message>
        <source>Columns that are left out</source>
        <translation>Cột không dùng tới, bỏ qua</translation>
    </message>
    <message>
        <source>Map the columns</source>
        <translation>Ghép cột</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>The usual columns</source>
        <translation>Các cột như ban đầu</translation>
    </message>
    <message>
        <source>Columns {shown}/{all}</source>
        <translation>Cột {shown}/{all}</translation>
    </message>
</context>
<context>
    <name>ConclusionCard</name>
    <message>
        <source>and</source>
        <translation>và</translation>
    </message>
    <message>
        <source>All parts must hold.
None makes up for another.</source>
        <translation>Cần đủ mọi vế.
Không bù cho nhau.</translation>
    </message>
    <message>
        <source>Conclusion {year}</source>
        <translation>Kết luận {year}</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>After opening it</source>
        <translation>Sau khi mở lại</translation>
    </message>
    <message>
        <source>After the close</source>
        <translation>Sau khi chốt</translation>
    </message>
    <message>
        <source>{count} files written before are old ones then; the ledger tells which.</source>
        <translation>{count} bản đã xuất trước đó thành bản cũ, có ghi trong sổ.</translation>
    </message>
    <message>
        <source>Nobody changes the figures of this period</source>
        <translation>Không ai sửa thẳng được số kỳ này</translation>
    </message>
    <message>
        <source>A change of an old visit needs a reason and stands under late rows.</source>
        <translation>Sửa một lượt cũ phải ghi lý do và nằm ở mục “bổ sung”.</translation>
    </message>
    <message>
        <source>What is recorded late goes to {month}</source>
        <translation>Lượt ghi muộn vào “bổ sung” tháng {month}</translation>
    </message>
    <message>
        <source>The frozen figures stay, next year too.</source>
        <translation>Số đã chốt không đổi, năm sau mở lại vẫn đúng như hôm nay.</translation>
    </message>
    <message>
        <source>The report no longer says “not closed”</source>
        <translation>Báo cáo hết chữ “chưa chốt”</translation>
    </message>
    <message>
        <source>It carries the code of the close.</source>
        <translation>Báo cáo mang mã chốt.</translation>
    </message>
    <message>
        <source>Only a leader opens it again</source>
        <translation>Chỉ Lãnh đạo mở lại được</translation>
    </message>
    <message>
        <source>That needs a reason, which prints on the report.</source>
        <translation>Mở lại phải ghi lý do, in trên báo cáo sau.</translation>
    </message>
    <message>
        <source>A backup is made at once</source>
        <translation>Sao lưu ngay sau khi chốt</translation>
    </message>
    <message>
        <source>In the folder of backups.</source>
        <translation>Vào thư mục sao lưu.</translation>
    </message>
    <message>
        <source>The report says so</source>
        <translation>Báo cáo ghi rõ đã mở lại</translation>
    </message>
    <message>
        <source>Day, name and reason print on it, also after the next close.</source>
        <translation>Ngày, người mở và lý do in trên báo cáo, cả sau lần chốt tới.</translation>
    </message>
    <message>
        <source>Figures are counted anew</source>
        <translation>Số liệu được đếm lại</translation>
    </message>
    <message>
        <source>Late rows become part of them; the old code holds no more.</source>
        <translation>Các mục bổ sung được tính vào; mã chốt cũ hết hiệu lực.</translation>
    </message>
    <message>
        <source>Close it again when it is right</source>
        <translation>Chốt lại khi đã đúng</translation>
    </message>
    <message>
        <source>It gets a new code.</source>
        <translation>Lần chốt mới có mã mới.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Everything saved so far is safe, and what you have typed is still in the window. Continue and save again; if this comes back, send the copied details to your administrator.</source>
        <translation>Những gì đã lưu vẫn an toàn, nội dung đang gõ vẫn còn trong cửa sổ. Bấm Làm tiếp rồi lưu lại; nếu còn gặp, chép chi tiết gửi cho người quản trị.</translation>
    </message>
    <message>
        <source>The details hold no names and no numbers.</source>
        <translation>Phần chi tiết không có tên người hay số giấy tờ nào.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã chép</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>version {version}</source>
        <translation>bản {version}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>Chưa có số</translation>
    </message>
    <message>
        <source>No threshold</source>
        <translation>Chưa có ngưỡng</translation>
    </message>
    <message>
        <source>{amount} too many, not rounded.</source>
        <translation>Vượt {amount}, không làm tròn.</translation>
    </message>
    <message>
        <source>{amount} missing, not rounded.</source>
        <translation>Còn thiếu {amount}, không làm tròn lên.</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} điểm</translation>
    </message>
    <message>
        <source>none assigned</source>
        <translation>chưa giao</translation>
    </message>
    <message>
        <source>{met} of {assigned} assigned met</source>
        <translation>đạt {met} trong {assigned} được giao</translation>
    </message>
    <message>
        <source>Every assigned criterion met</source>
        <translation>Mọi tiêu chí được giao đều đạt</translation>
    </message>
    <message>
        <source>Points of {share} or more</source>
        <translation>Điểm từ {share} trở lên</translation>
    </message>
    <message>
        <source>{share} of the mandatory met</source>
        <translation>Đạt {share} tiêu chí bắt buộc</translation>
    </message>
    <message>
        <source>{share} of the extended met or more</source>
        <translation>Đạt từ {share} tiêu chí mở rộng</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Chưa đạt</translation>
    </message>
    <message>
        <source>Nothing assigned</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>filed fully online</source>
        <translation>toàn trình</translation>
    </message>
    <message>
        <source>paid online</source>
        <translation>thanh toán trực tuyến</translation>
    </message>
    <message>
        <source>{left} dossiers whose level nobody set</source>
        <translation>{left} hồ sơ chưa rõ mức</translation>
    </message>
    <message>
        <source>{left} dossiers without a fee</source>
        <translation>{left} hồ sơ không thu phí</translation>
    </message>
    <message>
        <source>Numerator: {numerator}. Denominator: {denominator}. Left out: {left}.</source>
        <translation>Tử số: {numerator}. Mẫu số: {denominator}. Không tính: {left}.</translation>
    </message>
</context>
<context>
    <name>CriteriaDelegate</name>
    <message>
        <source>{count} criteria</source>
        <translation>{count} tiêu chí</translation>
    </message>
</context>
<context>
    <name>CriteriaFiles</name>
    <message>
        <source>Choose the file of the criteria pack</source>
        <translation>Chọn tệp bộ tiêu chí</translation>
    </message>
    <message>
        <source>Criteria packs (*.toml)</source>
        <translation>Bộ tiêu chí (*.toml)</translation>
    </message>
    <message>
        <source>The pack was not taken in</source>
        <translation>Chưa nhập được bộ tiêu chí</translation>
    </message>
    <message>
        <source>{pack}, version {version}, is ready</source>
        <translation>{pack}, bản {version}, đã sẵn sàng</translation>
    </message>
    <message>
        <source>Save the criteria pack</source>
        <translation>Lưu bộ tiêu chí ra tệp</translation>
    </message>
    <message>
        <source>Choose a file as evidence</source>
        <translation>Chọn tệp minh chứng</translation>
    </message>
    <message>
        <source>Documents and pictures ({kinds})</source>
        <translation>Văn bản và ảnh ({kinds})</translation>
    </message>
    <message>
        <source>Writing the report on the criteria…</source>
        <translation>Đang ghi báo cáo tiêu chí…</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Chưa lưu được tệp</translation>
    </message>
    <message>
        <source>Choose the folder of reports</source>
        <translation>Chọn thư mục lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>CriteriaHead</name>
    <message>
        <source>Criteria pack</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Xuất báo cáo</translation>
    </message>
    <message>
        <source>Export the report as PDF</source>
        <translation>Xuất báo cáo PDF</translation>
    </message>
    <message>
        <source>Save the pack as a file…</source>
        <translation>Lưu bộ này ra tệp…</translation>
    </message>
    <message>
        <source>Take a pack in from a file…</source>
        <translation>Nhập bộ tiêu chí từ tệp…</translation>
    </message>
    <message>
        <source>Fill the pack in…</source>
        <translation>Điền bộ tiêu chí…</translation>
    </message>
    <message>
        <source>More about the pack</source>
        <translation>Việc khác với bộ tiêu chí</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Tiêu chí</translation>
    </message>
</context>
<context>
    <name>CriteriaModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Giao</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Thực tế</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Evid.</source>
        <translation>MC</translation>
    </message>
    <message>
        <source>{code}. {name}, {count} criteria, {met}, {points}</source>
        <translation>{code}. {name}, {count} tiêu chí, {met}, {points}</translation>
    </message>
    <message>
        <source>Criterion {code}: no name yet, the ward&apos;s to fill in</source>
        <translation>Tiêu chí {code}: chưa có tên, của phường điền</translation>
    </message>
    <message>
        <source>Criteria {first} to {last}: {count} lines without a name, the ward&apos;s to fill in</source>
        <translation>Tiêu chí {first} đến {last}: {count} dòng chưa có tên, của phường điền</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Chưa giao</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message>
        <source>↑ ↓ choose   ← → close, open a group   Enter enter the figure   Space give or not</source>
        <translation>↑ ↓ chọn   ← → đóng, mở nhóm   Enter nhập số   Space giao hoặc bỏ giao</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ← → close, open a group   Enter enter the figure</source>
        <translation>↑ ↓ chọn   ← → đóng, mở nhóm   Enter nhập số</translation>
    </message>
    <message>
        <source>Into index 766: {feeds}</source>
        <translation>Góp vào Bộ chỉ số 766: {feeds}</translation>
    </message>
    <message>
        <source>The criteria could not be read</source>
        <translation>Chưa đọc được tiêu chí</translation>
    </message>
    <message>
        <source>Only a leader gives criteria for a year.</source>
        <translation>Chỉ lãnh đạo giao tiêu chí cho năm.</translation>
    </message>
</context>
<context>
    <name>CriteriaPanel</name>
    <message>
        <source>Enter the figure</source>
        <translation>Nhập số thực tế</translation>
    </message>
    <message>
        <source>Change the criterion…</source>
        <translation>Sửa tiêu chí…</translation>
    </message>
    <message>
        <source>Criterion {code}</source>
        <translation>Tiêu chí {code}</translation>
    </message>
    <message>
        <source>given {year}</source>
        <translation>Được giao {year}</translation>
    </message>
    <message>
        <source>not given {year}</source>
        <translation>Chưa giao {year}</translation>
    </message>
    <message>
        <source>Points and note</source>
        <translation>Điểm và ghi chú</translation>
    </message>
    <message>
        <source>These lines have no name yet. Fill them in as the decision has them (Enter).</source>
        <translation>Các dòng này chưa có tên. Bấm Enter để điền theo văn bản của tỉnh.</translation>
    </message>
    <message>
        <source>These lines have no name yet. A leader fills them in.</source>
        <translation>Các dòng này chưa có tên. Lãnh đạo sẽ điền.</translation>
    </message>
    <message>
        <source>Choose a criterion to see its figures and its evidence.</source>
        <translation>Chọn một tiêu chí để xem số và minh chứng.</translation>
    </message>
</context>
<context>
    <name>CriteriaTable</name>
    <message>
        <source>Fill in</source>
        <translation>Điền tên</translation>
    </message>
    <message>
        <source>Criteria of the pack</source>
        <translation>Các tiêu chí của bộ</translation>
    </message>
</context>
<context>
    <name>CriterionEntry</name>
    <message>
        <source>Numerator</source>
        <translation>Tử số</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Figure reached</source>
        <translation>Số đạt được</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>asked {what}</source>
        <translation>yêu cầu {what}</translation>
    </message>
    <message>
        <source>or the share alone, %</source>
        <translation>hoặc chỉ tỷ lệ, %</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>tối đa {most}</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa thay đổi gì</translation>
    </message>
</context>
<context>
    <name>CriterionFacts</name>
    <message>
        <source>counted from the log</source>
        <translation>đếm từ sổ</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Tử số</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>entered by hand, {day}, {name}</source>
        <translation>nhập tay {day}, {name}</translation>
    </message>
    <message>
        <source>as of {day}, {source}</source>
        <translation>ngày {day}, {source}</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Write up afterwards</source>
        <translation>Ghi bù</translation>
    </message>
    <message>
        <source>Mark as a day off</source>
        <translation>Đánh dấu nghỉ</translation>
    </message>
    <message>
        <source>Make it a duty day</source>
        <translation>Thêm ngày trực</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>Bỏ thay đổi này</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Về hôm nay</translation>
    </message>
    <message>
        <source>Marked as a day off by hand.</source>
        <translation>Đã đánh dấu nghỉ.</translation>
    </message>
    <message>
        <source>A make-up day.</source>
        <translation>Ngày trực bù.</translation>
    </message>
    <message>
        <source>Made a duty day by hand.</source>
        <translation>Ngày trực thêm.</translation>
    </message>
    <message>
        <source>A duty day without a shift.</source>
        <translation>Ngày trực nhưng chưa có ca nào.</translation>
    </message>
    <message>
        <source>Nobody is planned yet.</source>
        <translation>Chưa xếp ai trực.</translation>
    </message>
    <message>
        <source>No duty on this day.</source>
        <translation>Ngày này không có lịch trực.</translation>
    </message>
    <message>
        <source>People reached: {count}</source>
        <translation>Số người tiếp cận: {count}</translation>
    </message>
    <message>
        <source>there now</source>
        <translation>đang trực</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>vắng</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã có người thay</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>theo lịch</translation>
    </message>
</context>
<context>
    <name>DayQuestion</name>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>The right day</source>
        <translation>Ngày đúng</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Thôi, giữ nguyên</translation>
    </message>
</context>
<context>
    <name>DaySide</name>
    <message>
        <source>Place</source>
        <translation>Nơi hỗ trợ</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>lượt người</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>VNeID</source>
        <translation>VNeID</translation>
    </message>
    <message>
        <source>The form was cleared</source>
        <translation>Đã xóa trắng</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Turn the screen to the citizen</source>
        <translation>Quay màn hình cho khách xem</translation>
    </message>
    <message>
        <source>Perhaps entered before</source>
        <translation>Có thể trùng</translation>
    </message>
    <message>
        <source>Nothing recorded today yet</source>
        <translation>Hôm nay chưa ghi lượt nào</translation>
    </message>
    <message>
        <source>Type a name or press a number from 1 to 9. A citizen need not be named.</source>
        <translation>Gõ tên hoặc bấm một số từ 1 đến 9 để ghi lượt đầu tiên. Không cần biết người đó là ai cũng ghi được.</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Vừa lưu {time}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>{name}: no longer counted</source>
        <translation>{name}: không tính nữa</translation>
    </message>
    <message>
        <source>Dossier {code} was entered on {day}, {name}. It can be saved all the same.</source>
        <translation>Hồ sơ {code} đã ghi ngày {day}, {name}. Vẫn lưu được.</translation>
    </message>
    <message>
        <source>{name}: {procedure} was entered at {time}. It can be saved all the same.</source>
        <translation>{name} đã ghi {procedure} lúc {time}. Vẫn lưu được.</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>Đã ghi hôm nay</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>Xem cả sổ</translation>
    </message>
</context>
<context>
    <name>DeskDay</name>
    <message>
        <source>Is this the right day?</source>
        <translation>Hôm nay là ngày nào?</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Máy đúng ngày</translation>
    </message>
    <message>
        <source>Save under this day</source>
        <translation>Ghi theo ngày này</translation>
    </message>
    <message>
        <source>Saved under {day}</source>
        <translation>Đang ghi cho ngày {day}</translation>
    </message>
    <message>
        <source>The clock of this PC says {day}. Please set it when you can.</source>
        <translation>Đồng hồ máy báo {day}. Khi nào tiện, hãy chỉnh lại đồng hồ máy.</translation>
    </message>
    <message>
        <source>This visit was typed on {day}</source>
        <translation>Lượt này gõ dở từ ngày {day}</translation>
    </message>
    <message>
        <source>Save under {day}</source>
        <translation>Ghi ngày {day}</translation>
    </message>
    <message>
        <source>Under which day is it to be saved?</source>
        <translation>Ghi lượt này vào ngày nào?</translation>
    </message>
</context>
<context>
    <name>DeskOpenItems</name>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Recorded: {outcome}</source>
        <translation>Đã ghi: {outcome}</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Brought back</source>
        <translation>Đã lấy lại</translation>
    </message>
    <message>
        <source>The visit you were typing when the program ended.</source>
        <translation>Lượt đang ghi dở khi chương trình dừng.</translation>
    </message>
    <message>
        <source>{sentence} What you typed is still here.</source>
        <translation>{sentence} Nội dung đang gõ còn nguyên.</translation>
    </message>
    <message>
        <source>This visit is not saved yet</source>
        <translation>Chưa lưu được lượt này</translation>
    </message>
    <message>
        <source>This visit: {n} items</source>
        <translation>Lượt này: {n} việc</translation>
    </message>
    <message>
        <source>This visit: {n} item</source>
        <translation>Lượt này: {n} việc</translation>
    </message>
</context>
<context>
    <name>DeskScans</name>
    <message>
        <source>Somebody is entered already; what was typed stays.</source>
        <translation>Đã có người trong ô; phần đang ghi giữ nguyên.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Điền vào ô</translation>
    </message>
    <message>
        <source>The card names another ward: check the residential group.</source>
        <translation>Thẻ ghi phường, xã khác: xem lại tổ dân phố.</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>không có trong danh mục</translation>
    </message>
    <message>
        <source>Procedure {code} cannot be chosen today ({why}). Choose another one.</source>
        <translation>Hôm nay không ghi được thủ tục {code} ({why}). Hãy chọn thủ tục khác.</translation>
    </message>
</context>
<context>
    <name>DossierFields</name>
    <message>
        <source>name without accents, or code</source>
        <translation>gõ tên không dấu hoặc mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể bỏ trống</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Thanh toán trực tuyến</translation>
    </message>
    <message>
        <source>odd day, can be saved</source>
        <translation>ngày lạ, vẫn lưu được</translation>
    </message>
    <message>
        <source>odd form, can be saved</source>
        <translation>mã lạ, vẫn lưu được</translation>
    </message>
    <message>
        <source>{reason}: choose another one</source>
        <translation>{reason}: hãy chọn thủ tục khác</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>DropList</name>
    <message>
        <source>Type a part of the name, without accents</source>
        <translation>Gõ một phần tên, không cần dấu</translation>
    </message>
    <message>
        <source>Search: {list}</source>
        <translation>Tìm: {list}</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Desk duty</source>
        <translation>Trực quầy</translation>
    </message>
    <message>
        <source>Public place</source>
        <translation>Điểm công cộng</translation>
    </message>
    <message>
        <source>Home visits</source>
        <translation>Đến tận nhà</translation>
    </message>
    <message>
        <source>Outing</source>
        <translation>Ra quân</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Morning shift</source>
        <translation>Ca sáng</translation>
    </message>
    <message>
        <source>Afternoon shift</source>
        <translation>Ca chiều</translation>
    </message>
    <message>
        <source>Evening shift</source>
        <translation>Ca tối</translation>
    </message>
    <message>
        <source>{shift} {day}</source>
        <translation>{shift} {day}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} giờ</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} giờ {minutes}</translation>
    </message>
    <message>
        <source>{hours} hours {minutes} minutes</source>
        <translation>{hours} giờ {minutes} phút</translation>
    </message>
    <message>
        <source>{shift}, {hours} · {count} there</source>
        <translation>{shift}, {hours} · {count} người trực</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>không trực</translation>
    </message>
    <message>
        <source>duty, nobody planned yet</source>
        <translation>ngày trực, chưa xếp ai</translation>
    </message>
    <message>
        <source>duty planned</source>
        <translation>ngày trực, đã xếp người</translation>
    </message>
    <message>
        <source>shift open</source>
        <translation>đang có ca mở</translation>
    </message>
    <message>
        <source>shift held</source>
        <translation>đã trực</translation>
    </message>
    <message>
        <source>no shift was written</source>
        <translation>chưa có ca nào</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>{wave} {hours}</source>
        <translation>{wave} {hours}</translation>
    </message>
    <message>
        <source>Opened again {day} {time} by {name}: {reason}</source>
        <translation>Mở lại {day} {time}, {name}: {reason}</translation>
    </message>
    <message>
        <source>Paper sheet {code}: control total {total}, rows {counted}. {reason}</source>
        <translation>Phiếu giấy {code}: tổng ghi {total}, các dòng {counted}. {reason}</translation>
    </message>
</context>
<context>
    <name>DutyCover</name>
    <message>
        <source>Written up: {day}.</source>
        <translation>Đã ghi bù ca {day}.</translation>
    </message>
    <message>
        <source>{day} is marked as a day off.</source>
        <translation>{day} đã đánh dấu nghỉ.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>{shift} is closed: {length} of duty.</source>
        <translation>{shift} đã đóng, tổng {length} trực.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>{name} is here since {time}.</source>
        <translation>{name} đang trong ca từ {time}.</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Ra ca</translation>
    </message>
</context>
<context>
    <name>DutyHead</name>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Make the roster</source>
        <translation>Xếp lịch</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>In lịch trực</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Ca trực</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>Tháng {month}</translation>
    </message>
    <message>
        <source>{count} duty days this month</source>
        <translation>{count} ngày trực trong tháng</translation>
    </message>
</context>
<context>
    <name>DutyList</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại ca</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Shifts of the month</source>
        <translation>Các ca trong tháng</translation>
    </message>
    <message>
        <source>No shift in this month yet</source>
        <translation>Tháng này chưa có ca nào</translation>
    </message>
    <message>
        <source>Shifts that are planned, opened or written up afterwards stand here.</source>
        <translation>Ca đã xếp lịch, đã mở hay ghi bù sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Theo lịch</translation>
    </message>
    <message>
        <source>Groups and training</source>
        <translation>Địa bàn và tập huấn</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Xem danh sách nào</translation>
    </message>
</context>
<context>
    <name>DutyPanel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Bỏ khỏi lịch</translation>
    </message>
    <message>
        <source>Every desk</source>
        <translation>Mọi quầy</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Thêm gì</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Thứ trong tuần</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>New in the calendar</source>
        <translation>Thêm vào lịch trực</translation>
    </message>
    <message>
        <source>Public holiday on {day}: no duty by the weekday rule. Waves go on.</source>
        <translation>Nghỉ lễ {day}: không trực theo thứ; đợt trực vẫn giữ.</translation>
    </message>
    <message>
        <source>in place of {day}</source>
        <translation>thay cho {day}</translation>
    </message>
    <message>
        <source>Desk with its weekdays</source>
        <translation>Quầy và thứ trực</translation>
    </message>
    <message>
        <source>Wave of extra duty</source>
        <translation>Đợt trực thêm</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Extra duty day</source>
        <translation>Ngày trực thêm</translation>
    </message>
    <message>
        <source>Make-up day: one day off, another worked</source>
        <translation>Làm bù: nghỉ ngày này, làm ngày khác</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Ngày lễ</translation>
    </message>
</context>
<context>
    <name>DutyStrip</name>
    <message>
        <source>Days of the month</source>
        <translation>Các ngày trong tháng</translation>
    </message>
</context>
<context>
    <name>DutyTab</name>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>{n} entries; they make {days} duty days in {year}</source>
        <translation>{n} dòng; tính ra {days} ngày trực trong năm {year}</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Lịch trực</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Tác dụng</translation>
    </message>
    <message>
        <source>Find a day, a name</source>
        <translation>Tìm ngày, tên</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>có trực</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Đợt trực</translation>
    </message>
    <message>
        <source>Set by the ward</source>
        <translation>Phường, xã đặt</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>nghỉ trực</translation>
    </message>
    <message>
        <source>worked on {day}</source>
        <translation>nghỉ, làm bù {day}</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Ngày lễ</translation>
    </message>
    <message>
        <source>We compared it</source>
        <translation>Đã đối chiếu</translation>
    </message>
</context>
<context>
    <name>DutyView</name>
    <message>
        <source>{shift} at {place} is still open. It ended at {time}?</source>
        <translation>{shift} tại {place} chưa đóng. Ca kết thúc lúc {time} phải không?</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Đóng ca này</translation>
    </message>
</context>
<context>
    <name>DutyYear</name>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Outings, visits</source>
        <translation>Số lần đến</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Lần gần nhất</translation>
    </message>
    <message>
        <source>Residential groups of the year</source>
        <translation>Các tổ dân phố trong năm</translation>
    </message>
    <message>
        <source>No residential group yet</source>
        <translation>Chưa có tổ dân phố nào</translation>
    </message>
    <message>
        <source>An administrator adds them under Catalogues.</source>
        <translation>Quản trị thêm trong trang Danh mục.</translation>
    </message>
    <message>
        <source>Year {year}: {been} of {all} residential groups visited.</source>
        <translation>Năm {year}: đã đến {been} trên {all} tổ dân phố.</translation>
    </message>
    <message>
        <source>Months without training: {months}.</source>
        <translation>Tháng chưa tập huấn: {months}.</translation>
    </message>
    <message>
        <source>Every month so far had a training.</source>
        <translation>Tháng nào cũng đã tập huấn.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa đến</translation>
    </message>
</context>
<context>
    <name>EditFields</name>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Người hỗ trợ</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu phần vừa sửa</translation>
    </message>
    <message>
        <source>Save with Ctrl+Enter, or drop the change with Esc.</source>
        <translation>Bấm Ctrl+Enter để lưu, hoặc Esc để bỏ.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa có gì thay đổi</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Hôm trước</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Tăng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Unit says left</source>
        <translation>Tổ báo còn</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Cần xem</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>{unit}: more</source>
        <translation>{unit}: tăng</translation>
    </message>
    <message>
        <source>{unit}: done</source>
        <translation>{unit}: đã làm</translation>
    </message>
    <message>
        <source>{unit}: says is left</source>
        <translation>{unit}: báo còn</translation>
    </message>
    <message>
        <source>{count} fewer: why?</source>
        <translation>giảm {count}: lý do?</translation>
    </message>
    <message>
        <source>told {told}, is {left}</source>
        <translation>báo {told}, tính {left}</translation>
    </message>
    <message>
        <source>being typed</source>
        <translation>đang nhập</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>chưa nhập</translation>
    </message>
</context>
<context>
    <name>EntryTotal</name>
    <message>
        <source>told {told}, is {left}</source>
        <translation>báo {told}, tính {left}</translation>
    </message>
    <message>
        <source>{count} not entered</source>
        <translation>{count} nơi chưa nhập</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Name, whole id number or phone</source>
        <translation>Họ tên, đủ số định danh hoặc số điện thoại</translation>
    </message>
    <message>
        <source>Erase this person</source>
        <translation>Xóa thông tin người này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Find and erase</source>
        <translation>Tìm và xóa</translation>
    </message>
    <message>
        <source>Citizen to be erased</source>
        <translation>Người cần xóa thông tin</translation>
    </message>
    <message>
        <source>For a citizen who asks to be forgotten. Name, number and phone are erased for good; visits, figures and notes stay. Backups made before keep them until they are thinned out.</source>
        <translation>Dùng khi người dân yêu cầu xóa thông tin của mình. Họ tên, số định danh, số điện thoại bị xóa hẳn; lượt, số liệu và ghi chú giữ nguyên. Bản sao lưu cũ còn giữ cho đến khi được dọn.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter take   Esc close</source>
        <translation>↑ ↓ chọn   Enter nhận   Esc đóng</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Chưa xóa được</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>The visits still count, without the person.</source>
        <translation>Các lượt vẫn được đếm, không còn gắn với người nào.</translation>
    </message>
</context>
<context>
    <name>EvidenceBlock</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Cho thấy điều gì</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Nothing yet. Add a file, a link or a note.</source>
        <translation>Chưa có. Hãy thêm tệp, liên kết hoặc ghi chú.</translation>
    </message>
    <message>
        <source>A file of up to 20 MB</source>
        <translation>Tệp, tối đa 20 MB</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>Loại minh chứng</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Thêm minh chứng</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <source>Open {title}</source>
        <translation>Mở {title}</translation>
    </message>
    <message>
        <source>Take {title} away</source>
        <translation>Bỏ {title}</translation>
    </message>
    <message>
        <source>link, added {day}</source>
        <translation>liên kết, thêm {day}</translation>
    </message>
    <message>
        <source>note, added {day}</source>
        <translation>ghi chú, thêm {day}</translation>
    </message>
    <message>
        <source>{kind}, {size}, copied in {day}</source>
        <translation>{kind}, {size}, chép vào {day}</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Saved {file}</source>
        <translation>Đã lưu {file}</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Chưa lưu được tệp</translation>
    </message>
    <message>
        <source>The export was stopped</source>
        <translation>Đã dừng xuất tệp</translation>
    </message>
    <message>
        <source>No unfinished file is left.</source>
        <translation>Không để lại tệp dở dang nào.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Save as {file}</source>
        <translation>Lưu thành {file}</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>The file of {at} is superseded</source>
        <translation>Bản xuất lúc {at} đã cũ</translation>
    </message>
    <message>
        <source>Its figures have changed; write it again.</source>
        <translation>Số liệu đã đổi từ đó, hãy xuất lại.</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Export Word</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Đổi…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Xuất báo cáo</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>Xuất Excel</translation>
    </message>
    <message>
        <source>Change the folder of reports</source>
        <translation>Đổi thư mục lưu báo cáo</translation>
    </message>
    <message>
        <source>Choose the folder of reports</source>
        <translation>Chọn thư mục lưu báo cáo</translation>
    </message>
    <message>
        <source>saved in {folder}</source>
        <translation>lưu vào {folder}</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Đang viết báo cáo…</translation>
    </message>
    <message>
        <source>The file of the same name that stood there is kept as it was.</source>
        <translation>Tệp cùng tên có từ trước được giữ nguyên.</translation>
    </message>
    <message>
        <source>Zalo message</source>
        <translation>Tin Zalo</translation>
    </message>
</context>
<context>
    <name>FigureRowsDialog</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Looking up the rows…</source>
        <translation>Đang tìm các dòng…</translation>
    </message>
    <message>
        <source>Rows behind a figure</source>
        <translation>Các dòng của một con số</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>Các dòng của con số</translation>
    </message>
    <message>
        <source>no unit told</source>
        <translation>không ghi đơn vị</translation>
    </message>
    <message>
        <source>No row of these days counts here.</source>
        <translation>Những ngày này không có dòng nào được tính.</translation>
    </message>
    <message>
        <source>Close the window and open the figure again.</source>
        <translation>Hãy đóng cửa sổ rồi mở lại con số.</translation>
    </message>
    <message>
        <source>The rows were not found</source>
        <translation>Không tìm được các dòng</translation>
    </message>
</context>
<context>
    <name>FillFields</name>
    <message>
        <source>Name of the criterion</source>
        <translation>Tên tiêu chí</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>Most points</source>
        <translation>Điểm tối đa</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Đếm gì</translation>
    </message>
    <message>
        <source>Numerator in words</source>
        <translation>Tử số là gì</translation>
    </message>
    <message>
        <source>Denominator in words</source>
        <translation>Mẫu số là gì</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>Total of points of the pack</source>
        <translation>Tổng điểm của cả bộ</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>nhập tay</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Numerator from</source>
        <translation>Tử số lấy từ</translation>
    </message>
    <message>
        <source>Denominator from</source>
        <translation>Mẫu số lấy từ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
</context>
<context>
    <name>FillForm</name>
    <message>
        <source>Next line</source>
        <translation>Dòng tiếp</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa thay đổi gì</translation>
    </message>
    <message>
        <source>Save {count} lines</source>
        <translation>Lưu {count} dòng</translation>
    </message>
    <message>
        <source>Fill the pack in</source>
        <translation>Điền bộ tiêu chí</translation>
    </message>
    <message>
        <source>As the decision has it. Saved as a new version beside the old one.
Enter next line, Ctrl+Enter save, Esc drop</source>
        <translation>Theo đúng văn bản. Lưu thành bản mới, bản cũ giữ nguyên.
Enter dòng tiếp, Ctrl+Enter lưu, Esc bỏ</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Visits without an outcome</source>
        <translation>Lượt chưa ghi kết quả</translation>
    </message>
    <message>
        <source>Dossiers told twice</source>
        <translation>Hồ sơ trùng mã</translation>
    </message>
    <message>
        <source>Done and left do not add up</source>
        <translation>Đã làm và còn lại chưa khớp</translation>
    </message>
    <message>
        <source>Figures that stand still</source>
        <translation>Số đứng yên quá lâu</translation>
    </message>
    <message>
        <source>Figures far above their past</source>
        <translation>Số cao bất thường</translation>
    </message>
    <message>
        <source>Procedures out of force</source>
        <translation>Thủ tục hết hiệu lực</translation>
    </message>
    <message>
        <source>Other points to look at</source>
        <translation>Các mục khác cần xem</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>lượt</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>points</source>
        <translation>mục</translation>
    </message>
    <message>
        <source>Rounding in two ways</source>
        <translation>Làm tròn không thống nhất</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Back to the figures</source>
        <translation>Về danh sách số liệu</translation>
    </message>
    <message>
        <source>why it stays so; no citizen&apos;s name</source>
        <translation>vì sao giữ nguyên, không ghi tên người dân</translation>
    </message>
    <message>
        <source>Keep it, with this reason</source>
        <translation>Giữ nguyên, ghi lý do</translation>
    </message>
    <message>
        <source>Why it stays so</source>
        <translation>Vì sao giữ nguyên</translation>
    </message>
    <message>
        <source>See the lines</source>
        <translation>Xem các dòng</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>{count} more of the same kind; the reason is for all of them.</source>
        <translation>Còn {count} mục cùng loại; lý do áp dụng cho tất cả.</translation>
    </message>
</context>
<context>
    <name>FirstRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
</context>
<context>
    <name>FlyerBatchView</name>
    <message>
        <source>Group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>Still to give</source>
        <translation>Còn phải phát</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Ghi đã phát</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Bớt lại</translation>
    </message>
    <message>
        <source>Set as planned</source>
        <translation>Đặt làm dự kiến</translation>
    </message>
    <message>
        <source>Batch {code}: {sheet}</source>
        <translation>Đợt {code}: {sheet}</translation>
    </message>
    <message>
        <source>Printed {printed}, handed out {given}, {left} left at the desk.</source>
        <translation>Đã in {printed} tờ, đã phát {given} tờ, còn {left} tờ tại quầy.</translation>
    </message>
    <message>
        <source>Nothing was noted</source>
        <translation>Chưa ghi được</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tất cả các tổ</translation>
    </message>
    <message>
        <source>choose a group above</source>
        <translation>chọn một tổ ở trên</translation>
    </message>
    <message>
        <source>Flyers for: {name}</source>
        <translation>Số tờ cho: {name}</translation>
    </message>
    <message>
        <source>Flyers by group</source>
        <translation>Tờ rơi theo tổ</translation>
    </message>
</context>
<context>
    <name>FlyerList</name>
    <message>
        <source>New batch</source>
        <translation>Lập đợt mới</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn</translation>
    </message>
    <message>
        <source>A batch is one sheet, numbered, for several groups.</source>
        <translation>Mỗi đợt là một phiếu, in nhiều tờ có số thứ tự, phát cho các tổ.</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Chưa có đợt nào</translation>
    </message>
    <message>
        <source>Batch {code}</source>
        <translation>Đợt {code}</translation>
    </message>
    <message>
        <source>Batches of flyers</source>
        <translation>Các đợt tờ rơi</translation>
    </message>
</context>
<context>
    <name>FlyerPlan</name>
    <message>
        <source>Name, code or field, accents not needed</source>
        <translation>Tên, mã hoặc lĩnh vực, không cần dấu</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Tên tổ dân phố</translation>
    </message>
    <message>
        <source>Take all groups</source>
        <translation>Lấy tất cả các tổ</translation>
    </message>
    <message>
        <source>Plan the batch</source>
        <translation>Lập đợt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The batch was not planned</source>
        <translation>Chưa lập được đợt</translation>
    </message>
    <message>
        <source>For which residential groups</source>
        <translation>Cho những tổ dân phố nào</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Flyers for each group</source>
        <translation>Số tờ cho mỗi tổ</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Các tổ</translation>
    </message>
    <message>
        <source>New batch of flyers</source>
        <translation>Đợt tờ rơi mới</translation>
    </message>
    <message>
        <source>{groups} groups, {total} flyers in all</source>
        <translation>{groups} tổ, tất cả {total} tờ</translation>
    </message>
    <message>
        <source>Choose the sheet that the flyers repeat.</source>
        <translation>Hãy chọn phiếu để in thành tờ rơi.</translation>
    </message>
    <message>
        <source>Choose at least one group that gets flyers.</source>
        <translation>Hãy chọn ít nhất một tổ được phát.</translation>
    </message>
</context>
<context>
    <name>FlyerView</name>
    <message>
        <source>Print flyers</source>
        <translation>In tờ rơi</translation>
    </message>
    <message>
        <source>Number of flyers</source>
        <translation>Số tờ in</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Về bảng các tổ</translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>Xem trang in</translation>
    </message>
    <message>
        <source>Reading the QR codes back…</source>
        <translation>Đang đọc thử các mã QR…</translation>
    </message>
    <message>
        <source>First page drawn, its codes read back</source>
        <translation>Đã vẽ trang đầu, đọc thử mã đúng</translation>
    </message>
    <message>
        <source>Print no. {first} to {last}</source>
        <translation>In tờ số {first} đến {last}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Batch {code} is planned</source>
        <translation>Đã lập đợt {code}</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Name, code or field, accents not needed</source>
        <translation>Tên, mã, lĩnh vực, không cần dấu</translation>
    </message>
    <message>
        <source>Find a guide sheet</source>
        <translation>Tìm phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>No procedure fits these words</source>
        <translation>Không có thủ tục nào hợp với chữ đã gõ</translation>
    </message>
    <message>
        <source>Try fewer words, or the code, such as 1.001193.</source>
        <translation>Gõ ít chữ hơn, hoặc gõ mã, ví dụ 1.001193.</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>{count} phiếu</translation>
    </message>
    <message>
        <source>Guide sheets</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Mọi mức</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>To be checked · {count}</source>
        <translation>Cần kiểm lại · {count}</translation>
    </message>
    <message>
        <source>{count} sheets must be called back</source>
        <translation>{count} tờ phải thu hồi</translation>
    </message>
    <message>
        <source>Their links lead nowhere or elsewhere: {count}</source>
        <translation>Số liên kết hỏng hoặc dẫn sang trang khác: {count}</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
</context>
<context>
    <name>FrozenFigures</name>
    <message>
        <source>items</source>
        <translation>việc</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt tiếp dân</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>lượt</translation>
    </message>
    <message>
        <source>Known people</source>
        <translation>Người đã biết</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
    <message>
        <source>Different dossiers</source>
        <translation>Hồ sơ khác nhau</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>Submitted online</source>
        <translation>Nộp thành công</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Thanh toán trực tuyến</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Volunteer hours</source>
        <translation>Giờ tình nguyện</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>see {count} lines</source>
        <translation>xem {count} dòng</translation>
    </message>
    <message>
        <source>These figures are frozen</source>
        <translation>Chốt những số này</translation>
    </message>
    <message>
        <source>The code is chained to the close before</source>
        <translation>Mã chốt nối vào mã tháng trước</translation>
    </message>
    <message>
        <source>Somebody answers for this; it prints at the end of the report</source>
        <translation>Điều đã nhận trách nhiệm, in ở cuối báo cáo</translation>
    </message>
    <message>
        <source>It prints on the report.</source>
        <translation>Mã mới in trên báo cáo.</translation>
    </message>
    <message>
        <source>This is the first close of the register.</source>
        <translation>Đây là lần chốt đầu tiên của sổ.</translation>
    </message>
    <message>
        <source>{month}: {code}, closed on {day}.</source>
        <translation>Tháng {month}: {code}, chốt {day}.</translation>
    </message>
    <message>
        <source>Frozen figures</source>
        <translation>Số đã chốt</translation>
    </message>
</context>
<context>
    <name>GuideChecks</name>
    <message>
        <source>Reading the QR code back…</source>
        <translation>Đang đọc thử mã QR…</translation>
    </message>
    <message>
        <source>QR code read back: it is {domain}</source>
        <translation>Đã đọc thử mã QR: đúng {domain}</translation>
    </message>
    <message>
        <source>Cannot be printed. {reason}</source>
        <translation>Chưa in được. {reason}</translation>
    </message>
    <message>
        <source>{count} printed sheets are still out.</source>
        <translation>Còn {count} tờ đã in đang ở ngoài.</translation>
    </message>
</context>
<context>
    <name>GuideDoors</name>
    <message>
        <source>Sheets</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>QR register</source>
        <translation>Sổ mã QR</translation>
    </message>
    <message>
        <source>Several codes</source>
        <translation>Trang nhiều mã</translation>
    </message>
    <message>
        <source>Flyers</source>
        <translation>Tờ rơi</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>View of the page</source>
        <translation>Phần của trang</translation>
    </message>
    <message>
        <source>Saved print sets</source>
        <translation>Bộ in đã lưu</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Bộ in</translation>
    </message>
</context>
<context>
    <name>GuideLink</name>
    <message>
        <source>Open the link to check it</source>
        <translation>Mở liên kết để kiểm</translation>
    </message>
    <message>
        <source>Change the words…</source>
        <translation>Sửa lời phiếu…</translation>
    </message>
    <message>
        <source>Right page</source>
        <translation>Đúng trang</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Hỏng</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Sang trang khác</translation>
    </message>
</context>
<context>
    <name>GuideLinks</name>
    <message>
        <source>This was not noted</source>
        <translation>Chưa ghi được</translation>
    </message>
    <message>
        <source>The check was not noted</source>
        <translation>Chưa ghi được lần kiểm</translation>
    </message>
    <message>
        <source>Link checked today</source>
        <translation>Đã kiểm liên kết hôm nay</translation>
    </message>
    <message>
        <source>Every sheet printed with it is on the recall list.</source>
        <translation>Mọi phiếu đã in với liên kết này nằm trong danh sách thu hồi.</translation>
    </message>
    <message>
        <source>Link marked as broken</source>
        <translation>Đã ghi là liên kết hỏng</translation>
    </message>
    <message>
        <source>The words cannot be changed</source>
        <translation>Không sửa được lời phiếu</translation>
    </message>
    <message>
        <source>Link leads to another page now</source>
        <translation>Đã ghi: liên kết dẫn sang trang khác</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Guide sheets</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>There is no such sheet</source>
        <translation>Không có phiếu này</translation>
    </message>
    <message>
        <source>The code cannot be shown</source>
        <translation>Chưa hiện được mã</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Show the code on screen</source>
        <translation>Hiện mã trên màn hình</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Printed last</source>
        <translation>Vừa in</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>write 1 to {most}</source>
        <translation>ghi số từ 1 đến {most}</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Chữ lớn</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Không thấy máy in</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Print 1 sheet</source>
        <translation>In 1 tờ</translation>
    </message>
    <message>
        <source>Print {count} sheets</source>
        <translation>In {count} tờ</translation>
    </message>
    <message>
        <source>“No phone?” box</source>
        <translation>Ô “Không có điện thoại?”</translation>
    </message>
    <message>
        <source>Trial page</source>
        <translation>In trang thử</translation>
    </message>
</context>
<context>
    <name>GuidePaper</name>
    <message>
        <source>Sending to the printer…</source>
        <translation>Đang gửi tới máy in…</translation>
    </message>
    <message>
        <source>Sent {count} sheets to the printer</source>
        <translation>Đã gửi {count} tờ tới máy in</translation>
    </message>
    <message>
        <source>PDF saved</source>
        <translation>Đã lưu PDF</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>This computer has no printer yet. Save the sheet as a PDF and print it elsewhere.</source>
        <translation>Máy này chưa có máy in. Bạn lưu phiếu thành PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Chưa có máy in</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>This computer has no printer yet. Show the code on the screen instead (F5).</source>
        <translation>Máy này chưa có máy in. Hãy hiện mã trên màn hình (F5).</translation>
    </message>
    <message>
        <source>Trial page</source>
        <translation>Trang thử</translation>
    </message>
    <message>
        <source>Lay a ruler on the bar: it must be 100 mm long.</source>
        <translation>Đặt thước lên thanh đen: phải đúng 100 mm.</translation>
    </message>
    <message>
        <source>Trial page sent to {printer}</source>
        <translation>Đã gửi trang thử tới {printer}</translation>
    </message>
    <message>
        <source>{printer} is not ready</source>
        <translation>{printer} chưa sẵn sàng</translation>
    </message>
</context>
<context>
    <name>GuidePreview</name>
    <message>
        <source>This sheet cannot be drawn.</source>
        <translation>Chưa dựng được phiếu này.</translation>
    </message>
    <message>
        <source>Preview of the real page</source>
        <translation>Xem trước đúng bản in</translation>
    </message>
</context>
<context>
    <name>GuidePrinters</name>
    <message>
        <source>{printer} has no paper for “{size}”: put it in, or choose a size on A4.</source>
        <translation>{printer} không có khổ giấy cho “{size}”: hãy lắp giấy đó, hoặc chọn khổ in trên A4.</translation>
    </message>
    <message>
        <source>{printer} has no A4 paper: put A4 in, or sheets come out cut or shrunk.</source>
        <translation>{printer} không có giấy A4: lắp giấy A4 vào, nếu không phiếu in ra bị cắt hoặc co lại.</translation>
    </message>
</context>
<context>
    <name>GuideRecalls</name>
    <message>
        <source>Back to the sheets</source>
        <translation>Về danh sách phiếu</translation>
    </message>
    <message>
        <source>Nothing is called back.</source>
        <translation>Không có phiếu nào phải thu hồi.</translation>
    </message>
    <message>
        <source>The link is broken: {out} of {printed} sheets are still out</source>
        <translation>Liên kết hỏng: còn {out} trên {printed} tờ ở ngoài</translation>
    </message>
    <message>
        <source>The link leads elsewhere: {out} of {printed} sheets are still out</source>
        <translation>Liên kết dẫn sang trang khác: còn {out} trên {printed} tờ ở ngoài</translation>
    </message>
    <message>
        <source>The link is not allowed any more: {out} of {printed} sheets are still out</source>
        <translation>Liên kết không còn được phép dùng: còn {out} trên {printed} tờ ở ngoài</translation>
    </message>
    <message>
        <source>place unknown</source>
        <translation>chưa rõ nơi phát</translation>
    </message>
    <message>
        <source>Printed {day}, {count} still out: {places}</source>
        <translation>In ngày {day}, còn {count} tờ ở ngoài: {places}</translation>
    </message>
    <message>
        <source>All are back</source>
        <translation>Đã thu đủ</translation>
    </message>
    <message>
        <source>No longer looked for</source>
        <translation>Thôi không tìm nữa</translation>
    </message>
    <message>
        <source>Sheets to be called back</source>
        <translation>Phiếu phải thu hồi</translation>
    </message>
</context>
<context>
    <name>GuideSaver</name>
    <message>
        <source>Save the guide sheet</source>
        <translation>Lưu phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>The PDF was not saved</source>
        <translation>Chưa lưu được PDF</translation>
    </message>
</context>
<context>
    <name>GuideSet</name>
    <message>
        <source>Always print these with this sheet</source>
        <translation>Lưu thành bộ của phiếu này</translation>
    </message>
    <message>
        <source>{kinds} kinds, {sheets} sheets</source>
        <translation>{kinds} loại, {sheets} tờ</translation>
    </message>
    <message>
        <source>One less: {name}</source>
        <translation>Bớt một tờ: {name}</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Thêm một tờ: {name}</translation>
    </message>
    <message>
        <source>Print set</source>
        <translation>Bộ phiếu in</translation>
    </message>
    <message>
        <source>Save under a name…</source>
        <translation>Lưu thành bộ…</translation>
    </message>
    <message>
        <source>Forget this set</source>
        <translation>Bỏ bộ này</translation>
    </message>
    <message>
        <source>Name of the set; Enter saves</source>
        <translation>Tên bộ, Enter để lưu</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Tên bộ in</translation>
    </message>
</context>
<context>
    <name>GuideSets</name>
    <message>
        <source>Its link is broken: check the link again, or give it another one.</source>
        <translation>Liên kết của phiếu bị hỏng: hãy kiểm lại, hoặc đổi liên kết khác.</translation>
    </message>
    <message>
        <source>This sheet is called back</source>
        <translation>Phiếu này đang thu hồi</translation>
    </message>
    <message>
        <source>The set was not kept</source>
        <translation>Chưa lưu được bộ phiếu</translation>
    </message>
    <message>
        <source>Ctrl+P at the desk prints it after a visit about “{name}”.</source>
        <translation>Ở Quầy, Ctrl+P sẽ in bộ này sau lượt về “{name}”.</translation>
    </message>
    <message>
        <source>Set kept</source>
        <translation>Đã lưu bộ phiếu</translation>
    </message>
    <message>
        <source>Sheets that cannot be printed today were left out: {count}</source>
        <translation>Đã bỏ ra {count} phiếu hôm nay không in được</translation>
    </message>
    <message>
        <source>It stands in “Saved print sets” at the top.</source>
        <translation>Bộ nằm trong “Bộ in đã lưu” ở trên cùng.</translation>
    </message>
    <message>
        <source>Set forgotten</source>
        <translation>Đã bỏ bộ in</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>can be filed online</source>
        <translation>nộp qua mạng</translation>
    </message>
    <message>
        <source>filed on paper</source>
        <translation>nộp giấy</translation>
    </message>
    <message>
        <source>channel unknown</source>
        <translation>chưa rõ cách nộp</translation>
    </message>
    <message>
        <source>no link of its own</source>
        <translation>chưa có liên kết</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>link not checked yet</source>
        <translation>chưa kiểm tra liên kết</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm</translation>
    </message>
    <message>
        <source>link check overdue</source>
        <translation>quá hạn kiểm liên kết</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>kiểm {day}</translation>
    </message>
    <message>
        <source>{reason} The code opens the front page {domain} instead.</source>
        <translation>{reason} Mã mở trang chủ {domain}.</translation>
    </message>
    <message>
        <source>No verified link yet: the code opens {domain}, and the sheet gives the number to search for.</source>
        <translation>Chưa có liên kết đã kiểm tra: mã mở trang chủ {domain}, phiếu ghi mã thủ tục để gõ tìm.</translation>
    </message>
    <message>
        <source>Nobody has opened this link to check it yet: scan the sheet once before you hand it out.</source>
        <translation>Liên kết này chưa ai kiểm tra: hãy quét thử một tờ trước khi phát.</translation>
    </message>
    <message>
        <source>The code opens this procedure&apos;s own page; link checked on {day}.</source>
        <translation>Mã mở đúng trang của thủ tục; liên kết đã kiểm tra ngày {day}.</translation>
    </message>
    <message>
        <source>{count} sheets, {when}</source>
        <translation>{count} tờ · {when}</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>thu hồi</translation>
    </message>
    <message>
        <source>link not allowed</source>
        <translation>liên kết không được phép</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>System of an office</source>
        <translation>Hệ thống của cơ quan</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>An toàn</translation>
    </message>
    <message>
        <source>Shop on the net</source>
        <translation>Sàn thương mại điện tử</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Khảo sát</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>There is no help for this page.</source>
        <translation>Trang này chưa có trợ giúp.</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Đóng trợ giúp</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Corrected: {field}</source>
        <translation>Sửa {field}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ghi mới</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Outcome told later</source>
        <translation>Ghi kết quả sau</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Undone just after saving</source>
        <translation>Hoàn tác ngay sau khi lưu</translation>
    </message>
    <message>
        <source>The whole import was undone</source>
        <translation>Gỡ cả lần nhập</translation>
    </message>
    <message>
        <source>{field}, item {n}</source>
        <translation>{field}, việc {n}</translation>
    </message>
    <message>
        <source>Typing slip</source>
        <translation>Gõ nhầm</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Ghi trùng</translation>
    </message>
    <message>
        <source>Citizen said so</source>
        <translation>Khách báo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>Name or birth year of the citizen</source>
        <translation>Tên hoặc năm sinh của người dân</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>Người cao tuổi</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Người khuyết tật</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Không có điện thoại</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Người hỗ trợ</translation>
    </message>
    <message>
        <source>Help item</source>
        <translation>Việc hỗ trợ</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>How helped</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Alone next time</source>
        <translation>Lần sau</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>Lịch sử sửa</translation>
    </message>
</context>
<context>
    <name>HoursPanel</name>
    <message>
        <source>The service centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>The committee</source>
        <translation>UBND</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Nơi ký</translation>
    </message>
    <message>
        <source>Certificate (PDF)</source>
        <translation>Giấy xác nhận</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Chưa chọn dòng nào</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>Chọn một người trong danh sách.</translation>
    </message>
    <message>
        <source>{count} shifts, {time}</source>
        <translation>{count} ca, {time}</translation>
    </message>
    <message>
        <source>Minutes are exact, from coming to leaving.</source>
        <translation>Tính đúng từng phút, từ lúc vào ca đến lúc ra ca.</translation>
    </message>
    <message>
        <source>By kind of shift</source>
        <translation>Theo loại ca</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Theo tháng</translation>
    </message>
    <message>
        <source>{count} shifts, {turns} turns, {time}</source>
        <translation>{count} ca, {turns} lượt người, {time}</translation>
    </message>
    <message>
        <source>An hour counts for one team: the one the shift was for.</source>
        <translation>Mỗi giờ chỉ tính cho một tổ, đội: tổ, đội của ca đó.</translation>
    </message>
</context>
<context>
    <name>HoursView</name>
    <message>
        <source>Find a name</source>
        <translation>Tìm tên</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Hours of</source>
        <translation>Giờ theo</translation>
    </message>
    <message>
        <source>List to thank</source>
        <translation>Danh sách cảm ơn</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Khoảng ngày</translation>
    </message>
    <message>
        <source>Those with the most hours, to be thanked; the list says nothing of others</source>
        <translation>Những người nhiều giờ nhất, để cảm ơn; danh sách không nói gì về người khác</translation>
    </message>
    <message>
        <source>{n} teams; {time} belong to no team</source>
        <translation>{n} tổ, đội; {time} không thuộc tổ, đội nào</translation>
    </message>
    <message>
        <source>{n} lines, {time} in all</source>
        <translation>{n} dòng, cả thảy {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Số ca</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>Tháng {month}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a help log</source>
        <translation>Nhập sổ hỗ trợ từ tệp</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)</source>
        <translation>Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Choose the file of the help log</source>
        <translation>Chọn tệp sổ hỗ trợ</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>Making a backup, then writing to the register…</source>
        <translation>Đang sao lưu rồi ghi vào sổ…</translation>
    </message>
    <message>
        <source>Every row is in the register already.</source>
        <translation>Mọi dòng đã có trong sổ.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Không có dòng mới</translation>
    </message>
    <message>
        <source>Refused rows are copied to a file of their own beside this one.</source>
        <translation>Dòng bị từ chối được chép ra một tệp riêng cạnh tệp này.</translation>
    </message>
    <message>
        <source>Import only the {count} right rows</source>
        <translation>Chỉ nhập {count} dòng đúng</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>Nhập {count} dòng</translation>
    </message>
    <message>
        <source>{count} rows were imported</source>
        <translation>Đã nhập {count} dòng</translation>
    </message>
    <message>
        <source>The rows not imported: {file}</source>
        <translation>Các dòng chưa nhập: {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Chưa nhập dòng nào</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Chưa nhập được tệp này</translation>
    </message>
    <message>
        <source>No header row was recognised. Choose the sheet, then the row with its headers.</source>
        <translation>Chưa nhận ra dòng tiêu đề nào. Hãy chọn trang, rồi bấm vào dòng ghi tên các cột.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>The register is backed up first; the whole import can be undone later.</source>
        <translation>Sổ được sao lưu trước khi nhập; sau này gỡ được cả lần nhập.</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Đang đọc các dòng…</translation>
    </message>
    <message>
        <source>Map the columns first.</source>
        <translation>Hãy ghép cột trước.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Chọn trang</translation>
    </message>
    <message>
        <source>Map and look</source>
        <translation>Ghép cột, xem trước</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>The rows are in the register</source>
        <translation>Các dòng đã vào sổ</translation>
    </message>
    <message>
        <source>Was it the wrong file? The whole import can be undone, now or later, on the first step.</source>
        <translation>Nhập nhầm tệp? Gỡ được cả lần nhập này, ngay bây giờ hoặc sau này ở bước Chọn tệp.</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Gỡ lần nhập này…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Import another sheet</source>
        <translation>Nhập trang khác</translation>
    </message>
    <message>
        <source>Visits that were corrected since are still in the figures.</source>
        <translation>Những lượt đã sửa sau khi nhập vẫn còn trong số liệu.</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Đã gỡ lần nhập</translation>
    </message>
    <message>
        <source>The figures are as they were before it.</source>
        <translation>Số liệu trở lại như trước khi nhập.</translation>
    </message>
    <message>
        <source>Import a help log</source>
        <translation>Nhập sổ hỗ trợ từ tệp</translation>
    </message>
    <message>
        <source>why these rows come late; no citizen&apos;s name</source>
        <translation>vì sao các dòng này vào muộn, không ghi tên người dân</translation>
    </message>
    <message>
        <source>Why the rows come late</source>
        <translation>Vì sao các dòng vào muộn</translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message>
        <source>The rows are shown once the columns beside are mapped.</source>
        <translation>Ghép xong các cột bên trái thì các dòng hiện ra ở đây.</translation>
    </message>
</context>
<context>
    <name>ImportMembers</name>
    <message>
        <source>Import a list of members</source>
        <translation>Nhập danh sách thành viên</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>không vào tổ, đội nào</translation>
    </message>
    <message>
        <source>Rows without a team join</source>
        <translation>Dòng không ghi tổ, đội thì vào</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)</source>
        <translation>Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Choose the list of members</source>
        <translation>Chọn danh sách thành viên</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>Writing to the register…</source>
        <translation>Đang ghi vào sổ…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV with a column “Họ tên”; “Chức vụ”, “Tổ, đội”, “Vai trò” and “Tổ dân phố” are understood where they are there. You see first what was read.</source>
        <translation>Tệp Excel, OpenDocument hoặc CSV có cột “Họ tên”; nếu có thì đọc cả “Chức vụ”, “Tổ, đội”, “Vai trò”, “Tổ dân phố”. Xem trước rồi mới nhập.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Nội dung đã đọc</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Chọn lại tệp…</translation>
    </message>
    <message>
        <source>Nothing is taken in before that.</source>
        <translation>Chưa nhập dòng nào trước khi sửa xong.</translation>
    </message>
    <message>
        <source>Who is on the roster already stays the same person.</source>
        <translation>Ai đã có trong danh sách thì vẫn là người đó, không thêm lần nữa.</translation>
    </message>
    <message>
        <source>Take in {count} people</source>
        <translation>Nhập {count} người</translation>
    </message>
    <message>
        <source>{count} things must be mended in the file first</source>
        <translation>Phải sửa {count} chỗ trong tệp trước</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} chỗ nữa</translation>
    </message>
    <message>
        <source>{added} people added, {known} known already, {teams} teams added, {joined} memberships.</source>
        <translation>Thêm {added} người, {known} người đã có, thêm {teams} tổ, đội, {joined} lượt vào tổ, đội.</translation>
    </message>
    <message>
        <source>The list is in the register</source>
        <translation>Đã nhập danh sách</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Nobody was taken in</source>
        <translation>Chưa nhập ai</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>{count} rows, imported {when}</source>
        <translation>{count} dòng, nhập lúc {when}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>From an older version</source>
        <translation>Nhập từ bản cũ, không gỡ được</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Gỡ lần nhập này…</translation>
    </message>
    <message>
        <source>Undo the import of {file}</source>
        <translation>Gỡ lần nhập tệp {file}</translation>
    </message>
    <message>
        <source>Choose the workbook of the help log</source>
        <translation>Chọn tệp sổ hỗ trợ đang giữ</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, one help item a row. You see first what was read.</source>
        <translation>Tệp Excel, OpenDocument hoặc CSV, mỗi dòng một việc. Chương trình đọc thử trước, chưa ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>Lần nhập gần đây</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Which rows</source>
        <translation>Những dòng nào</translation>
    </message>
    <message>
        <source>rows to import</source>
        <translation>dòng sẽ nhập</translation>
    </message>
    <message>
        <source>in the register already</source>
        <translation>đã có trong sổ</translation>
    </message>
    <message>
        <source>mended or pointed out</source>
        <translation>đã sửa hoặc cần xem</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>empty or total rows</source>
        <translation>dòng trống, dòng cộng</translation>
    </message>
    <message>
        <source>Refused {count}</source>
        <translation>Từ chối {count}</translation>
    </message>
    <message>
        <source>Mended {count}</source>
        <translation>Đã sửa, cần xem {count}</translation>
    </message>
    <message>
        <source>Names are left out</source>
        <translation>Không lấy họ tên</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>Các dòng của trang</translation>
    </message>
    <message>
        <source>Right {count}</source>
        <translation>Nhập được {count}</translation>
    </message>
    <message>
        <source>Known {count}</source>
        <translation>Đã có {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tất cả {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Choose a row to read everything about it. The file is never changed.</source>
        <translation>Bấm vào một dòng để đọc hết nhận xét. Tệp gốc không bị đổi.</translation>
    </message>
    <message>
        <source>Row {row}: {told}</source>
        <translation>Dòng {row}: {told}</translation>
    </message>
    <message>
        <source>Row {row} was read as it stands.</source>
        <translation>Dòng {row} đọc đúng như trong tệp.</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>Take the {count} rows of {file} out of the register?</source>
        <translation>Gỡ {count} dòng của tệp {file} khỏi sổ?</translation>
    </message>
    <message>
        <source>They leave every figure; the file is not changed and can be imported again.</source>
        <translation>Các dòng này ra khỏi mọi số liệu. Tệp gốc không đổi, sau này vẫn nhập lại được.</translation>
    </message>
    <message>
        <source>Undo the whole import</source>
        <translation>Gỡ cả lần nhập</translation>
    </message>
    <message>
        <source>Making a backup, then undoing the import…</source>
        <translation>Đang sao lưu rồi gỡ lần nhập…</translation>
    </message>
    <message>
        <source>The import of {file} was undone: {count} rows are out of the register</source>
        <translation>Đã gỡ lần nhập tệp {file}: {count} dòng ra khỏi sổ</translation>
    </message>
    <message>
        <source>Kept, because they were corrected since: {count} visits of {days}</source>
        <translation>Giữ lại {count} lượt đã sửa sau khi nhập: ngày {days}</translation>
    </message>
    <message>
        <source>The import was not undone</source>
        <translation>Chưa gỡ được lần nhập</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Place of the help</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Người hỗ trợ</translation>
    </message>
    <message>
        <source>Citizen&apos;s name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Id number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Việc hỗ trợ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Cách hỗ trợ</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number of the visit</source>
        <translation>Lượt số</translation>
    </message>
    <message>
        <source>Voided (tick)</source>
        <translation>Đã hủy (đánh dấu)</translation>
    </message>
    <message>
        <source>Name of the procedure (not read)</source>
        <translation>Tên gọi thủ tục (không đọc)</translation>
    </message>
    <message>
        <source>Code of the line</source>
        <translation>Mã dòng</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>Số thứ tự</translation>
    </message>
</context>
<context>
    <name>IndicatorAbout</name>
    <message>
        <source>Name from now on</source>
        <translation>Tên từ nay về sau</translation>
    </message>
    <message>
        <source>Rows of this month</source>
        <translation>Các dòng tháng này</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>New one like this</source>
        <translation>Lập mới theo mẫu này</translation>
    </message>
    <message>
        <source>Use no more</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Có sẵn trong chương trình</translation>
    </message>
    <message>
        <source>The ward&apos;s own</source>
        <translation>Của địa phương</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Dùng lại</translation>
    </message>
</context>
<context>
    <name>IndicatorEditor</name>
    <message>
        <source>Find an indicator</source>
        <translation>Tìm chỉ tiêu</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>Chỉ tiêu mới</translation>
    </message>
    <message>
        <source>Save indicator</source>
        <translation>Lưu chỉ tiêu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Close the window and open it again.</source>
        <translation>Hãy đóng cửa sổ rồi mở lại.</translation>
    </message>
    <message>
        <source>The figures were not counted</source>
        <translation>Chưa đếm được số liệu</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>Đã lưu trên máy này</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Chưa lưu gì</translation>
    </message>
    <message>
        <source>Renamed; figures and earlier names stay</source>
        <translation>Đã đổi tên; số liệu và tên cũ vẫn còn</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa thay đổi gì</translation>
    </message>
    <message>
        <source>Used no more from today on; its past stays</source>
        <translation>Thôi dùng từ hôm nay; số cũ vẫn còn</translation>
    </message>
    <message>
        <source>Used again</source>
        <translation>Đã dùng lại</translation>
    </message>
</context>
<context>
    <name>IndicatorFilter</name>
    <message>
        <source>Type a few letters</source>
        <translation>Gõ vài chữ để tìm</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>Thêm điều kiện</translation>
    </message>
</context>
<context>
    <name>IndicatorForm</name>
    <message>
        <source>Name of the indicator</source>
        <translation>Tên chỉ tiêu</translation>
    </message>
    <message>
        <source>as the plan calls it</source>
        <translation>như trong kế hoạch giao</translation>
    </message>
    <message>
        <source>Unit of account</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>households, people, shops …</source>
        <translation>hộ, người, cửa hàng…</translation>
    </message>
    <message>
        <source>Type a few letters of an indicator</source>
        <translation>Gõ vài chữ của tên chỉ tiêu</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Đếm gì</translation>
    </message>
    <message>
        <source>Where the figure comes from</source>
        <translation>Số lấy từ đâu</translation>
    </message>
    <message>
        <source>Indicators that are added up</source>
        <translation>Các chỉ tiêu cộng lại</translation>
    </message>
    <message>
        <source>follows from what you choose</source>
        <translation>theo nội dung được chọn</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Counted from the register</source>
        <translation>Đếm từ sổ</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>Sum of others</source>
        <translation>Cộng các chỉ tiêu</translation>
    </message>
    <message>
        <source>Quantities of services, with tallies</source>
        <translation>Số lượng của loại hỗ trợ, kể cả đếm nhanh</translation>
    </message>
    <message>
        <source>Help items, one each</source>
        <translation>Lượt hỗ trợ, mỗi việc một lượt</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt tiếp dân</translation>
    </message>
    <message>
        <source>Different known citizens</source>
        <translation>Người dân khác nhau, đã biết tên</translation>
    </message>
    <message>
        <source>Different dossiers with a code</source>
        <translation>Hồ sơ khác nhau, có mã</translation>
    </message>
    <message>
        <source>Shifts and outings</source>
        <translation>Ca trực và lượt ra quân</translation>
    </message>
    <message>
        <source>Hours of duty</source>
        <translation>Giờ trực</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức độ trực tuyến</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Thanh toán trực tuyến</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Cách làm</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi hỗ trợ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Địa bàn, đơn vị</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Kind of shift</source>
        <translation>Loại ca</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Lượt tiếp dân</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>Đếm nhanh</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Ca trực</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Giờ có mặt</translation>
    </message>
    <message>
        <source>Figure of the day</source>
        <translation>Số trong ngày</translation>
    </message>
    <message>
        <source>{rows} rows, {minutes} minutes in all, rounded half up: {figure}</source>
        <translation>{rows} dòng, cộng {minutes} phút, làm tròn từ nửa giờ trở lên: {figure}</translation>
    </message>
    <message>
        <source>{rows} rows, each counted once: {figure}</source>
        <translation>{rows} dòng, trùng nhau chỉ tính một: {figure}</translation>
    </message>
    <message>
        <source>{rows} rows add up to {figure}</source>
        <translation>{rows} dòng cộng lại là {figure}</translation>
    </message>
    <message>
        <source>Entered by hand for each unit and day.</source>
        <translation>Nhập tay cho từng đơn vị, từng ngày.</translation>
    </message>
    <message>
        <source>Sum of: {names}</source>
        <translation>Cộng của: {names}</translation>
    </message>
    <message>
        <source>Counts: {what}</source>
        <translation>Đếm: {what}</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ việc này</translation>
    </message>
    <message>
        <source>Remove this item</source>
        <translation>Bỏ việc này</translation>
    </message>
    <message>
        <source>Item {n}</source>
        <translation>Việc {n}</translation>
    </message>
</context>
<context>
    <name>ItemFields</name>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>How helped</source>
        <translation>Cách hỗ trợ</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>nhớ lần trước</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>can</source>
        <translation>Được</translation>
    </message>
    <message>
        <source>cannot yet</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>Alone next time?</source>
        <translation>Lần sau tự làm được?</translation>
    </message>
</context>
<context>
    <name>JobOutput</name>
    <message>
        <source>Save the PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Drawing, reading back, sending…</source>
        <translation>Đang vẽ, đọc thử mã và gửi in…</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>Đang lưu tệp PDF…</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi tới máy in</translation>
    </message>
    <message>
        <source>PDF saved</source>
        <translation>Đã lưu tệp PDF</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu tệp PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Không thấy máy in</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
</context>
<context>
    <name>JobPreview</name>
    <message>
        <source>Preview of the real page</source>
        <translation>Xem trước, đúng bản in</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Chưa vẽ được trang này.</translation>
    </message>
</context>
<context>
    <name>Letterhead</name>
    <message>
        <source>Sổ Một Cửa</source>
        <translation>Sổ Một Cửa</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Name</source>
        <translation>Tên mã</translation>
    </message>
    <message>
        <source>stands on the sheet</source>
        <translation>in trên phiếu</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Đơn vị quản lý</translation>
    </message>
    <message>
        <source>Not a page of the State</source>
        <translation>Trang ngoài Nhà nước</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Printed with the same checks as a guide sheet</source>
        <translation>Được kiểm như phiếu hướng dẫn trước khi in</translation>
    </message>
    <message>
        <source>Out of use; saving takes it into use again</source>
        <translation>Đã thôi dùng; lưu lại là dùng tiếp</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Mã mới</translation>
    </message>
    <message>
        <source>Only a leader adds a page that is not the State&apos;s.</source>
        <translation>Trang ngoài Nhà nước do lãnh đạo thêm.</translation>
    </message>
    <message>
        <source>Its sheet has a double frame, a black band and a warning about passwords.</source>
        <translation>Phiếu sẽ có khung đôi, dải đen và lời dặn không gõ mật khẩu.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
</context>
<context>
    <name>LiveCount</name>
    <message>
        <source>Entered by hand for each unit and day.</source>
        <translation>Nhập tay cho từng đơn vị, từng ngày.</translation>
    </message>
    <message>
        <source>Counted from the register as it is now.</source>
        <translation>Đếm ngay từ sổ lúc này.</translation>
    </message>
    <message>
        <source>Exact minutes are added up, then rounded to whole hours, from half an hour up.</source>
        <translation>Cộng đúng số phút, rồi làm tròn thành giờ, từ nửa giờ trở lên tính một giờ.</translation>
    </message>
    <message>
        <source>The count failed. Change something to count again.</source>
        <translation>Chưa đếm được. Hãy sửa một mục để đếm lại.</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>Tháng {month}</translation>
    </message>
</context>
<context>
    <name>LockButton</name>
    <message>
        <source>Lock / switch</source>
        <translation>Khóa / đổi</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Who sits down at the desk?</source>
        <translation>Ai ngồi vào quầy?</translation>
    </message>
    <message>
        <source>Press the number beside your name, then type your PIN. No Enter is needed.</source>
        <translation>Bấm số trên tên, rồi gõ PIN. Gõ đủ số là vào, không cần Enter.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đang khóa</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Nhập PIN</translation>
    </message>
    <message>
        <source>Wrong PIN. Wait {time}</source>
        <translation>PIN chưa đúng. Chờ {time}</translation>
    </message>
    <message>
        <source>Cards are not scanned here: type your PIN.</source>
        <translation>Không quét thẻ ở đây. Hãy gõ PIN.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Voided</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Nộp giấy</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Ngày giờ</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>Id number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Help item</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Procedure code</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Đuôi mã hồ sơ</translation>
    </message>
    <message>
        <source>Whole dossier code</source>
        <translation>Mã hồ sơ đầy đủ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>Trả trực tuyến</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách làm</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Hỗ trợ</translation>
    </message>
</context>
<context>
    <name>LogExport</name>
    <message>
        <source>Writing {file}</source>
        <translation>Đang ghi {file}</translation>
    </message>
    <message>
        <source>Names are in it: send it only to those who may read them.</source>
        <translation>Tệp có họ tên người dân: chỉ gửi cho người được phép xem.</translation>
    </message>
    <message>
        <source>The columns of names and id numbers are empty.</source>
        <translation>Cột họ tên và số định danh để trống.</translation>
    </message>
    <message>
        <source>The columns of names and id numbers are empty: only leaders take names away.</source>
        <translation>Cột họ tên và số định danh để trống: chỉ lãnh đạo được xuất họ tên.</translation>
    </message>
    <message>
        <source>Choose the folder of reports</source>
        <translation>Chọn thư mục lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Search without accents: name, dossier code, procedure</source>
        <translation>Tìm không dấu: tên, mã hồ sơ, thủ tục</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Tìm trong sổ</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>Xuất Excel</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>All helpers</source>
        <translation>Mọi người hỗ trợ</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>All kinds of help</source>
        <translation>Mọi loại việc</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Mọi kết quả</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>All residential groups</source>
        <translation>Mọi tổ dân phố</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>Voided lines too</source>
        <translation>Cả dòng đã hủy</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Sổ</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>With names</source>
        <translation>Có họ tên người dân</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Không có họ tên</translation>
    </message>
    <message>
        <source>What the file is to hold</source>
        <translation>Tệp sẽ có gì</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Chưa đọc được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Close the details</source>
        <translation>Đóng chi tiết</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Choose a line to see everything that was recorded in it.</source>
        <translation>Chọn một dòng để xem đủ những gì đã ghi.</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Lines of the log</source>
        <translation>Các dòng của sổ</translation>
    </message>
    <message>
        <source>The log has no line yet</source>
        <translation>Sổ chưa có dòng nào</translation>
    </message>
    <message>
        <source>Record the first visit at the desk (F2), or import the workbook kept so far.</source>
        <translation>Ghi lượt đầu tiên ở Quầy (F2), hoặc nhập sổ đang giữ bằng Excel.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Không có dòng nào khớp</translation>
    </message>
    <message>
        <source>Try fewer or shorter words, or look in all days.</source>
        <translation>Thử gõ ít chữ hơn, ngắn hơn, hoặc tìm trong tất cả các ngày.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Lines {first}–{last} of {total}, newest first</source>
        <translation>Dòng {first}–{last} trong {total} dòng, mới nhất trước</translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter correct</source>
        <translation>↑ ↓ chọn     Enter sửa</translation>
    </message>
</context>
<context>
    <name>LogTotals</name>
    <message>
        <source>Total of this filter</source>
        <translation>Tổng theo bộ lọc này</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>lượt</translation>
    </message>
    <message>
        <source>citizens met</source>
        <translation>tiếp dân</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>different codes</source>
        <translation>mã khác nhau</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
    <message>
        <source>known by name or number</source>
        <translation>đã biết tên hoặc số</translation>
    </message>
    <message>
        <source>of help, {count} kinds</source>
        <translation>việc hỗ trợ, {count} loại</translation>
    </message>
    <message>
        <source>Different units of account, never added</source>
        <translation>Khác đơn vị tính, không cộng chung</translation>
    </message>
    <message>
        <source>and {count} other units of account</source>
        <translation>và {count} đơn vị tính khác</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sổ Một Cửa</source>
        <translation>Sổ Một Cửa</translation>
    </message>
    <message>
        <source>Sổ Một Cửa, {ward}</source>
        <translation>Sổ Một Cửa, {ward}</translation>
    </message>
</context>
<context>
    <name>MappingField</name>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>MemberBlock</name>
    <message>
        <source>type, choose from the list</source>
        <translation>gõ, chọn trong danh sách</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Last day in the team</source>
        <translation>Ngày cuối trong tổ, đội</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Cho thôi</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Cho thôi…</translation>
    </message>
    <message>
        <source>End the membership: {name}</source>
        <translation>Cho thôi: {name}</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>Merge into another unit…</source>
        <translation>Sáp nhập vào đơn vị khác…</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sáp nhập</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Part of another unit since {day}; what was counted before stays its own.</source>
        <translation>Đã sáp nhập từ {day}; số liệu trước ngày đó vẫn của đơn vị này.</translation>
    </message>
    <message>
        <source>Becomes part of</source>
        <translation>Nhập vào</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Write up afterwards</source>
        <translation>Ghi bù</translation>
    </message>
    <message>
        <source>Mark as a day off</source>
        <translation>Đánh dấu nghỉ</translation>
    </message>
    <message>
        <source>{day} has no shift yet.</source>
        <translation>{day} chưa có ca nào.</translation>
    </message>
    <message>
        <source>{count} more days before it.</source>
        <translation>Trước đó còn {count} ngày nữa.</translation>
    </message>
</context>
<context>
    <name>OffTarget</name>
    <message>
        <source>Together {totals}</source>
        <translation>Cộng {totals}</translation>
    </message>
</context>
<context>
    <name>OpenList</name>
    <message>
        <source>outcome not known</source>
        <translation>chưa rõ kết quả</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
</context>
<context>
    <name>OpenSide</name>
    <message>
        <source>Today&apos;s entries</source>
        <translation>Việc hôm nay</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Unfinished items</source>
        <translation>Việc chưa xong</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the register…</source>
        <translation>Đang mở sổ…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>Try things on a register of its own that counts nowhere</source>
        <translation>Tập thử trên sổ riêng, không vào số liệu</translation>
    </message>
    <message>
        <source>The register could not be opened</source>
        <translation>Chưa mở được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>OutingClose</name>
    <message>
        <source>Close the shift</source>
        <translation>Đóng ca</translation>
    </message>
    <message>
        <source>such as 35</source>
        <translation>ví dụ 35</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Số người đã gặp</translation>
    </message>
    <message>
        <source>empty for none</source>
        <translation>để trống nếu không có</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>Please look once more</source>
        <translation>Xin xem lại</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>Chưa đếm gì.</translation>
    </message>
    <message>
        <source>Items not finished: {count}.</source>
        <translation>Việc chưa xong: {count}.</translation>
    </message>
    <message>
        <source>Drafts still open: {count}.</source>
        <translation>Bản nháp còn mở: {count}.</translation>
    </message>
</context>
<context>
    <name>OutingForm</name>
    <message>
        <source>Open an outing</source>
        <translation>Mở lượt ra quân</translation>
    </message>
    <message>
        <source>Open and count</source>
        <translation>Mở và đếm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại ca</translation>
    </message>
</context>
<context>
    <name>PadStep</name>
    <message>
        <source>Back to the tally</source>
        <translation>Về bảng đếm</translation>
    </message>
</context>
<context>
    <name>PageOffers</name>
    <message>
        <source>Log</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Ca trực</translation>
    </message>
    <message>
        <source>QR sheets</source>
        <translation>Phiếu QR</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page width or whole page</source>
        <translation>Phóng vừa chiều ngang hoặc xem cả trang</translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>trang {page} trên {count}</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Hủy…</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu sửa</translation>
    </message>
    <message>
        <source>Void this visit</source>
        <translation>Hủy lượt này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Only this item of the visit</source>
        <translation>Chỉ bỏ việc này của lượt</translation>
    </message>
    <message>
        <source>Take this item out</source>
        <translation>Bỏ việc này</translation>
    </message>
    <message>
        <source>Takes only this item out of the visit. The history still shows it.</source>
        <translation>Chỉ bỏ việc này ra khỏi lượt. Lịch sử sửa vẫn còn ghi.</translation>
    </message>
    <message>
        <source>Voids the whole visit with its {n} items. It stays in the log, not counted.</source>
        <translation>Hủy cả lượt gồm {n} việc. Dòng gốc vẫn còn, chỉ không tính.</translation>
    </message>
    <message>
        <source>A voided line stays in the log, it is only not counted.</source>
        <translation>Hủy thì dòng gốc vẫn còn, chỉ không tính.</translation>
    </message>
</context>
<context>
    <name>PaperExport</name>
    <message>
        <source>Choose the folder of reports</source>
        <translation>Chọn thư mục lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>PaperJob</name>
    <message>
        <source>Nothing of it is in the register. Throw away pages that came out.</source>
        <translation>Chưa ghi vào sổ in. Tờ nào đã ra khỏi máy thì bỏ đi.</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>Đã dừng in</translation>
    </message>
    <message>
        <source>This computer has no printer yet. Save the PDF and print it elsewhere.</source>
        <translation>Máy này chưa có máy in. Hãy lưu tệp PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Chưa có máy in</translation>
    </message>
    <message>
        <source>See that the printer is on and has paper, then print again, or save the PDF.</source>
        <translation>Xem máy in đã bật và còn giấy chưa rồi in lại, hoặc lưu tệp PDF.</translation>
    </message>
    <message>
        <source>The printer did not take the job</source>
        <translation>Máy in không nhận lệnh in</translation>
    </message>
    <message>
        <source>Switch it on and plug it in, or save the PDF.</source>
        <translation>Hãy bật máy in và cắm dây, hoặc lưu PDF.</translation>
    </message>
    <message>
        <source>The printer {name} is not there</source>
        <translation>Không thấy máy in {name}</translation>
    </message>
    <message>
        <source>It was printed but could not be entered in the register</source>
        <translation>Đã in nhưng chưa ghi được vào sổ in</translation>
    </message>
    <message>
        <source>Nothing was printed or saved</source>
        <translation>Chưa in, chưa lưu gì</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Somebody else…</source>
        <translation>Người khác…</translation>
    </message>
    <message>
        <source>Type a name (accents not needed)</source>
        <translation>Gõ tên (không cần dấu)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Không có ai tên như vậy</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter take   Esc close</source>
        <translation>↑ ↓ chọn   Enter nhận   Esc đóng</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Tình nguyện viên</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Bí thư</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>Phó bí thư</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>Ủy viên</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Đoàn viên, hội viên</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Công chức, viên chức</translation>
    </message>
    <message>
        <source>Other post</source>
        <translation>Chức vụ khác</translation>
    </message>
    <message>
        <source>Community digital team</source>
        <translation>Tổ công nghệ số cộng đồng</translation>
    </message>
    <message>
        <source>Youth volunteer team</source>
        <translation>Tổ thanh niên tình nguyện</translation>
    </message>
    <message>
        <source>Advice team</source>
        <translation>Tổ tham vấn</translation>
    </message>
    <message>
        <source>Online service volunteers</source>
        <translation>Đội tình nguyện hỗ trợ DVCTT</translation>
    </message>
    <message>
        <source>Other team</source>
        <translation>Tổ, đội khác</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>Tổ/đội trưởng</translation>
    </message>
    <message>
        <source>Deputy leader</source>
        <translation>Tổ/đội phó</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Desk duty</source>
        <translation>Trực tại quầy</translation>
    </message>
    <message>
        <source>Public place</source>
        <translation>Nơi công cộng</translation>
    </message>
    <message>
        <source>Home visits</source>
        <translation>Hỗ trợ tại nhà</translation>
    </message>
    <message>
        <source>Outings</source>
        <translation>Lượt ra quân</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>Ngày làm bù</translation>
    </message>
    <message>
        <source>Extra duty day</source>
        <translation>Ngày trực thêm</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Type a name or initials</source>
        <translation>Gõ tên hoặc chữ cái đầu, ví dụ lqb</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Bỏ {name}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>On the roster</source>
        <translation>Đang tham gia</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Every team</source>
        <translation>Mọi tổ, đội</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Badges of the list</source>
        <translation>In thẻ danh sách</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>{n} shown; {active} on the roster, {left} left</source>
        <translation>{n} người; {active} đang tham gia, {left} đã nghỉ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Since, until</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Find name, team</source>
        <translation>Tìm tên, tổ</translation>
    </message>
    <message>
        <source>Those who left</source>
        <translation>Người đã nghỉ</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>nghỉ {day}</translation>
    </message>
    <message>
        <source>Saved; please look at this</source>
        <translation>Đã lưu; xem lại giúp</translation>
    </message>
    <message>
        <source>Badges of the chosen</source>
        <translation>In thẻ đã chọn</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>{start} to the end of {end}</source>
        <translation>{start} đến hết {end}</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tất cả các ngày</translation>
    </message>
    <message>
        <source>{days}, by Decree 09 (15→14)</source>
        <translation>{days}, theo NĐ 09 (15→14)</translation>
    </message>
    <message>
        <source>{days}, calendar month</source>
        <translation>{days}, tháng dương lịch</translation>
    </message>
    <message>
        <source>{days}, Decree 09</source>
        <translation>{days}, NĐ 09</translation>
    </message>
    <message>
        <source>Month {number}/{year}</source>
        <translation>Tháng {number}/{year}</translation>
    </message>
    <message>
        <source>Quarter {number}/{year}</source>
        <translation>Quý {number}/{year}</translation>
    </message>
    <message>
        <source>Half {number}/{year}</source>
        <translation>6 tháng, kỳ {number}/{year}</translation>
    </message>
    <message>
        <source>Nine months {year}</source>
        <translation>9 tháng {year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>Nine months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>PeriodButton</name>
    <message>
        <source>Which days</source>
        <translation>Những ngày nào</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Kỳ: {period}</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>The month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>All days of the register</source>
        <translation>Tất cả các ngày trong sổ</translation>
    </message>
    <message>
        <source>Basis of the period</source>
        <translation>Cách tính kỳ</translation>
    </message>
    <message>
        <source>15→14, Decree 09/2019</source>
        <translation>15→14, NĐ 09/2019</translation>
    </message>
    <message>
        <source>15→14 by Decree 09/2019</source>
        <translation>15→14 theo NĐ 09/2019</translation>
    </message>
    <message>
        <source>From day…</source>
        <translation>Từ ngày…</translation>
    </message>
    <message>
        <source>From day… to day…</source>
        <translation>Từ ngày… đến ngày…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Dương lịch</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>Tháng dương lịch</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Độ dài kỳ báo cáo</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Kỳ sau</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>new</source>
        <translation>người mới</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter take   Esc close</source>
        <translation>↑ ↓ chọn   Enter nhận   Esc đóng</translation>
    </message>
    <message>
        <source>Type the birth year (this register keeps no names)</source>
        <translation>Gõ năm sinh (sổ này không ghi tên)</translation>
    </message>
    <message>
        <source>Type name and birth year, or phone, or the last digits of the id</source>
        <translation>Gõ tên và năm sinh, số điện thoại, hoặc số cuối căn cước</translation>
    </message>
</context>
<context>
    <name>PersonFlags</name>
    <message>
        <source>Elderly</source>
        <translation>Cao tuổi</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Khuyết tật</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Không có ĐT</translation>
    </message>
    <message>
        <source>No tel.</source>
        <translation>Không ĐT</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ, đội tham gia</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>In no team yet. Several teams are fine.</source>
        <translation>Chưa vào tổ, đội nào. Một người vào nhiều tổ, đội được.</translation>
    </message>
    <message>
        <source>Type a service or a procedure</source>
        <translation>Gõ loại hỗ trợ hoặc thủ tục</translation>
    </message>
    <message>
        <source>Type a residential group</source>
        <translation>Gõ tên tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Đổi mã</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Cho nghỉ</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Cho nghỉ…</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Tham gia lại</translation>
    </message>
    <message>
        <source>Badge code {code}</source>
        <translation>Mã thẻ {code}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>Volunteers and officers who stand in shifts</source>
        <translation>Tình nguyện viên, cán bộ tham gia ca trực</translation>
    </message>
    <message>
        <source>Left on {day}; what they did stays</source>
        <translation>Đã nghỉ {day}; việc đã làm vẫn còn</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Helps with</source>
        <translation>Hỗ trợ được việc gì</translation>
    </message>
    <message>
        <source>Looks after</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>residential groups</source>
        <translation>tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>Does not sign in</source>
        <translation>Không đăng nhập</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Đăng nhập là</translation>
    </message>
    <message>
        <source>a user of this program</source>
        <translation>người dùng của chương trình</translation>
    </message>
</context>
<context>
    <name>PersonSearch</name>
    <message>
        <source>officer</source>
        <translation>công chức</translation>
    </message>
    <message>
        <source>Nobody of that name on the roster</source>
        <translation>Danh sách trực không có ai tên như vậy</translation>
    </message>
</context>
<context>
    <name>PersonStrip</name>
    <message>
        <source>Birth year</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Ẩn danh</translation>
    </message>
    <message>
        <source>No need to ask the name</source>
        <translation>Không cần hỏi tên</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>Number only</source>
        <translation>chỉ có số định danh</translation>
    </message>
    <message>
        <source>New in the register</source>
        <translation>mới ghi lần đầu</translation>
    </message>
    <message>
        <source>Agrees to keep</source>
        <translation>Đồng ý giữ số</translation>
    </message>
    <message>
        <source>Show the whole number while held</source>
        <translation>Giữ để xem đủ số</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Asked aloud: the citizen agrees that number and phone are kept whole.</source>
        <translation>Hỏi thành lời: người dân đồng ý cho giữ đủ số định danh và số điện thoại.</translation>
    </message>
    <message>
        <source>No names are kept</source>
        <translation>Sổ không ghi tên</translation>
    </message>
    <message>
        <source>Phone only</source>
        <translation>chỉ có số điện thoại</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Take {name} away</source>
        <translation>Bỏ {name}</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>PIN, {n} of {length} digits</source>
        <translation>PIN, đã gõ {n} trên {length} số</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>After wrong PINs one waits longer: 5 s, 15 s, 1 min, 5 min.</source>
        <translation>Sai PIN nhiều lần thì chờ lâu dần: 5 giây, 15 giây, 1 phút, 5 phút.</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>Quên PIN?</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Nhập PIN</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Chọn tên của bạn</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Xóa số cuối</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Gõ lại từ đầu</translation>
    </message>
</context>
<context>
    <name>PlainFields</name>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Quantity ({unit})</source>
        <translation>Số lượng ({unit})</translation>
    </message>
    <message>
        <source>What was it</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>a few words</source>
        <translation>ghi vài chữ</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Such as KH 42/KH-UBND</source>
        <translation>Ví dụ KH 42/KH-UBND</translation>
    </message>
    <message>
        <source>Round half up</source>
        <translation>Làm tròn nửa lên</translation>
    </message>
    <message>
        <source>Cut off, do not round</source>
        <translation>Cắt bỏ, không làm tròn</translation>
    </message>
    <message>
        <source>Rank the units on a board</source>
        <translation>Xếp hạng các đơn vị trên bảng thi đua</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Tên đợt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Decision or plan it follows</source>
        <translation>Theo quyết định, kế hoạch</translation>
    </message>
    <message>
        <source>How percentages are published</source>
        <translation>Cách làm tròn phần trăm</translation>
    </message>
    <message>
        <source>Digits after the comma</source>
        <translation>Số chữ số sau dấu phẩy</translation>
    </message>
    <message>
        <source>Figures count from the first day to the last, both included.</source>
        <translation>Số liệu tính từ ngày đầu đến hết ngày cuối.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Leave practice</source>
        <translation>Thoát luyện tập</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thoát tập</translation>
    </message>
    <message>
        <source>Lesson {number} of {count}</source>
        <translation>Bài {number} trên {count}</translation>
    </message>
    <message>
        <source>All lessons are done</source>
        <translation>Đã xong các bài</translation>
    </message>
    <message>
        <source>Go on trying things, start over, or leave practice and work for real.</source>
        <translation>Cứ tập tiếp, làm lại từ đầu, hoặc thoát luyện tập để làm thật.</translation>
    </message>
    <message>
        <source>Record one VNeID activation</source>
        <translation>Ghi một lượt kích hoạt VNeID</translation>
    </message>
    <message>
        <source>Press tile 2 (or Alt+2), then Ctrl+Enter to save. No name is needed.</source>
        <translation>Bấm ô 2 (hoặc Alt+2), rồi Ctrl+Enter để lưu. Không cần tên người dân.</translation>
    </message>
    <message>
        <source>Undo what you just saved</source>
        <translation>Hoàn tác lượt vừa lưu</translation>
    </message>
    <message>
        <source>Press Ctrl+Z. The row stays in the log, struck through, and counts nowhere.</source>
        <translation>Bấm Ctrl+Z. Dòng ấy còn trong sổ, gạch ngang, không tính vào số liệu.</translation>
    </message>
    <message>
        <source>Record somebody who came before</source>
        <translation>Ghi một người đã đến lần trước</translation>
    </message>
    <message>
        <source>Type “nguyen thi mau”, Enter to choose, press 5 (look-up), then Ctrl+Enter.</source>
        <translation>Gõ “nguyen thi mau”, Enter để chọn, bấm 5 (Tra cứu hồ sơ), rồi Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Record a filed dossier</source>
        <translation>Ghi một hồ sơ khai sinh</translation>
    </message>
    <message>
        <source>Press tile 1 (or Alt+1), type “khai s”, Enter, then Ctrl+Enter to save.</source>
        <translation>Bấm ô 1 (hoặc Alt+1), gõ “khai s”, Enter, rồi Ctrl+Enter để lưu.</translation>
    </message>
    <message>
        <source>Find it again in the log</source>
        <translation>Xem lại trong sổ</translation>
    </message>
    <message>
        <source>Press F3 and look at the first rows. F2 brings you back to the desk.</source>
        <translation>Bấm F3, xem mấy dòng đầu. Bấm F2 để về quầy.</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>THỰC HÀNH</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Anonymous only</source>
        <translation>Chỉ ẩn danh</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Rút gọn</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đầy đủ</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Riêng tư</translation>
    </message>
    <message>
        <source>What the whole numbers are kept for</source>
        <translation>Giữ đủ số để làm gì</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>PIN của bạn</translation>
    </message>
    <message>
        <source>Save this rule</source>
        <translation>Lưu mức này</translation>
    </message>
    <message>
        <source>Find and erase…</source>
        <translation>Tìm và xóa…</translation>
    </message>
    <message>
        <source>The rule of privacy is saved</source>
        <translation>Đã lưu mức riêng tư</translation>
    </message>
    <message>
        <source>Blank after days without a visit</source>
        <translation>Xóa thông tin người sau (ngày)</translation>
    </message>
    <message>
        <source>No name, number or phone is taken down; people met before fade out in time.</source>
        <translation>Không ghi họ tên, số định danh, số điện thoại. Người đã ghi trước đây được xóa dần khi hết hạn.</translation>
    </message>
    <message>
        <source>Names, 038•••••••12 and the phone&apos;s last 3 digits; the rest only as a code.</source>
        <translation>Giữ họ tên, 038•••••••12 và 3 số cuối điện thoại; số đủ chỉ còn ở dạng mã hóa.</translation>
    </message>
    <message>
        <source>Whole numbers of those who agreed aloud at the desk; each look is noted.</source>
        <translation>Giữ đủ số của người đã nói đồng ý ở quầy. Mỗi lần xem đủ số đều ghi nhật ký.</translation>
    </message>
    <message>
        <source>{n} people known. Blanked are name, number and phone; figures and notes stay.</source>
        <translation>Sổ đang biết {n} người. Hết hạn thì xóa tên, số, điện thoại; số liệu và ghi chú giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa thay đổi gì</translation>
    </message>
</context>
<context>
    <name>ProcedureField</name>
    <message>
        <source>Name without accents, or code</source>
        <translation>Gõ tên không dấu hoặc mã</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter take   Esc close</source>
        <translation>↑ ↓ chọn   Enter nhận   Esc đóng</translation>
    </message>
    <message>
        <source>used {n}×</source>
        <translation>{n} lần</translation>
    </message>
    <message>
        <source>Another procedure, not in the list…</source>
        <translation>Thủ tục khác, không có trong danh sách…</translation>
    </message>
    <message>
        <source>{n} of {total} procedures · not here? take the last row</source>
        <translation>{n} trong {total} thủ tục · không thấy thì chọn dòng cuối</translation>
    </message>
    <message>
        <source>another procedure, may stay empty</source>
        <translation>thủ tục khác, để trống được</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>as on the portal</source>
        <translation>như trên Cổng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>the log keeps the code</source>
        <translation>sổ giữ theo mã</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>type, choose from the list</source>
        <translation>gõ vài chữ để chọn</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức cung cấp</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>since ever</source>
        <translation>từ trước</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến hết</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Abolish…</source>
        <translation>Bãi bỏ…</translation>
    </message>
    <message>
        <source>Abolished from</source>
        <translation>Bãi bỏ từ ngày</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>ngày đầu không còn nhận</translation>
    </message>
    <message>
        <source>Abolish</source>
        <translation>Bãi bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>{code} · the code never changes</source>
        <translation>{code} · mã không đổi được</translation>
    </message>
    <message>
        <source>A procedure that is missing in the list</source>
        <translation>Thủ tục chưa có trong danh mục</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>Thủ tục mới</translation>
    </message>
    <message>
        <source>set by {name}, {day}</source>
        <translation>{name} đặt {day}</translation>
    </message>
    <message>
        <source>the ward sets it</source>
        <translation>phường, xã tự đặt</translation>
    </message>
    <message>
        <source>Portal: {link}</source>
        <translation>Trên Cổng: {link}</translation>
    </message>
    <message>
        <source>Used {n} times at this desk</source>
        <translation>Quầy này đã dùng {n} lần</translation>
    </message>
</context>
<context>
    <name>ProcedureTab</name>
    <message>
        <source>Every level</source>
        <translation>Mọi mức</translation>
    </message>
    <message>
        <source>Every validity</source>
        <translation>Mọi hiệu lực</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Ends or begins soon</source>
        <translation>Sắp hết, sắp có hiệu lực</translation>
    </message>
    <message>
        <source>Abolished</source>
        <translation>Đã bãi bỏ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức cung cấp</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>{n} of {total} procedures, the most used first</source>
        <translation>{n} trong {total} thủ tục, hay dùng trước</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Đã dùng</translation>
    </message>
    <message>
        <source>Find code, name, field</source>
        <translation>Tìm mã, tên, lĩnh vực</translation>
    </message>
</context>
<context>
    <name>ProvinceField</name>
    <message>
        <source>for example Thanh Hóa</source>
        <translation>ví dụ Thanh Hóa</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>One less</source>
        <translation>Bớt một</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm một</translation>
    </message>
</context>
<context>
    <name>QuickReportWindow</name>
    <message>
        <source>Figures for a message</source>
        <translation>Số liệu để nhắn tin</translation>
    </message>
    <message>
        <source>Copy message and picture</source>
        <translation>Chép tin và ảnh</translation>
    </message>
    <message>
        <source>The message was not copied</source>
        <translation>Chưa chép được tin</translation>
    </message>
    <message>
        <source>Paste it into Zalo. The code {code} finds these figures again.</source>
        <translation>Dán vào Zalo. Mã {code} giúp tìm lại các số này.</translation>
    </message>
    <message>
        <source>Message and picture are copied</source>
        <translation>Đã chép tin và ảnh</translation>
    </message>
    <message>
        <source>Quick report</source>
        <translation>Báo cáo nhanh</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>{n} of 1.000 characters, nobody&apos;s name in it</source>
        <translation>{n} trên 1.000 ký tự, không có tên người dân</translation>
    </message>
    <message>
        <source>{count} points are not looked at yet; the message says so</source>
        <translation>Còn {count} mục chưa xem, tin có ghi rõ</translation>
    </message>
    <message>
        <source>The message could not be made</source>
        <translation>Chưa lập được tin</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To the end of day</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>or in your own words</source>
        <translation>hoặc gõ lý do khác</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>phải có</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Lý do khác</translation>
    </message>
</context>
<context>
    <name>ReopenBox</name>
    <message>
        <source>Why is it opened again?</source>
        <translation>Vì sao mở lại ca này?</translation>
    </message>
    <message>
        <source>Reason for opening the shift again</source>
        <translation>Lý do mở lại ca</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Reporting period</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Báo cáo tháng</translation>
    </message>
    <message>
        <source>The calendar month has {count} visits as well.</source>
        <translation>Tháng dương lịch cũng ra {count} lượt.</translation>
    </message>
    <message>
        <source>Days 15→14 have {count} visits as well.</source>
        <translation>Kỳ 15→14 cũng ra {count} lượt.</translation>
    </message>
    <message>
        <source>The calendar month would have {there} visits, not {here}.</source>
        <translation>Tháng dương lịch sẽ ra {there} lượt, khác {here}.</translation>
    </message>
    <message>
        <source>Days 15→14 would have {there} visits, not {here}.</source>
        <translation>Kỳ 15→14 sẽ ra {there} lượt, khác {here}.</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Chưa lập được báo cáo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Report form of the ward</source>
        <translation>Mẫu báo cáo UBND</translation>
    </message>
    <message>
        <source>Internal list form</source>
        <translation>Mẫu bảng kê nội bộ</translation>
    </message>
    <message>
        <source>Form of the report</source>
        <translation>Mẫu báo cáo</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Drawing the pages…</source>
        <translation>Đang dựng trang…</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>Đang dựng bản xem trước</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
</context>
<context>
    <name>ResultBox</name>
    <message>
        <source>Not given</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>asked {what}</source>
        <translation>yêu cầu {what}</translation>
    </message>
</context>
<context>
    <name>RosterEditor</name>
    <message>
        <source>Copy the week before</source>
        <translation>Chép tuần trước</translation>
    </message>
    <message>
        <source>Clear the week</source>
        <translation>Xóa tuần này</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Roster: people and duty days</source>
        <translation>Lịch trực: người và ngày trực</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet</source>
        <translation>Chưa có ai trong danh sách trực</translation>
    </message>
    <message>
        <source>Add officers and volunteers first, on page Catalogues.</source>
        <translation>Thêm công chức và tình nguyện viên ở trang Danh mục trước.</translation>
    </message>
    <message>
        <source>Roster of {month}</source>
        <translation>Lịch trực tháng {month}</translation>
    </message>
    <message>
        <source>↑ ↓ ← → move   Space ticks   the last row counts who comes</source>
        <translation>↑ ↓ ← → di chuyển   Dấu cách đánh dấu   dòng cuối là số người mỗi ngày</translation>
    </message>
    <message>
        <source>Hours of new plans</source>
        <translation>Giờ trực khi xếp mới</translation>
    </message>
    <message>
        <source>New plans from</source>
        <translation>Giờ bắt đầu khi xếp mới</translation>
    </message>
    <message>
        <source>New plans to</source>
        <translation>Giờ kết thúc khi xếp mới</translation>
    </message>
    <message>
        <source>This day has passed or its shift is open: its plan stays.</source>
        <translation>Ngày này đã qua hoặc ca đang mở nên không sửa lịch được.</translation>
    </message>
    <message>
        <source>Planned as the week before: {count} shifts of the week from {day}.</source>
        <translation>Đã xếp như tuần trước: {count} ca của tuần từ {day}.</translation>
    </message>
    <message>
        <source>The week before {day} holds no plan to copy.</source>
        <translation>Tuần trước ngày {day} chưa có lịch để chép.</translation>
    </message>
    <message>
        <source>Taken off the roster: {count} plans of the week from {day}.</source>
        <translation>Đã xóa {count} ca dự kiến của tuần từ {day}.</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Who</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>có trực</translation>
    </message>
    <message>
        <source>does not come</source>
        <translation>không trực</translation>
    </message>
    <message>
        <source>People that day</source>
        <translation>Số người</translation>
    </message>
</context>
<context>
    <name>RosterOutput</name>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Đang gửi tới máy in…</translation>
    </message>
    <message>
        <source>No printer here: save the roster</source>
        <translation>Máy này chưa có máy in: lưu lịch trực thành tệp</translation>
    </message>
    <message>
        <source>Roster {month}</source>
        <translation>Lịch trực {month}</translation>
    </message>
    <message>
        <source>{job}: sent to the printer.</source>
        <translation>{job}: đã gửi tới máy in.</translation>
    </message>
    <message>
        <source>{job}: saved as {file}.</source>
        <translation>{job}: đã lưu thành {file}.</translation>
    </message>
    <message>
        <source>The printer did not take the job. See that it is on and has paper, then try again.</source>
        <translation>Máy in chưa nhận. Xem máy đã bật và còn giấy chưa, rồi in lại.</translation>
    </message>
</context>
<context>
    <name>RowFacts</name>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>Alone next time</source>
        <translation>Lần sau</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>In the visit</source>
        <translation>Trong lượt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Voided, not counted</source>
        <translation>Đã hủy, không tính</translation>
    </message>
    <message>
        <source>item {number} of {count}</source>
        <translation>việc {number} trong {count}</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Người dân</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Does it go in?</source>
        <translation>Nhập được không</translation>
    </message>
    <message>
        <source>In the register already</source>
        <translation>Đã có trong sổ</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Nhập được</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Sheet</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Chưa in phiếu nào</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>Reading the QR code back…</source>
        <translation>Đang đọc thử mã QR…</translation>
    </message>
    <message>
        <source>Last prints</source>
        <translation>Các lần in gần đây</translation>
    </message>
    <message>
        <source>Print exactly this again</source>
        <translation>In lại đúng bản này</translation>
    </message>
    <message>
        <source>Word for word as it was, even where the template was changed since.</source>
        <translation>Đúng từng chữ như lần trước, dù mẫu phiếu đã sửa.</translation>
    </message>
    <message>
        <source>Drawn once more and read back</source>
        <translation>Đã dựng lại và đọc thử mã</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Check the ledger</source>
        <translation>Kiểm nhật ký</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>Press the button below to make the first one.</source>
        <translation>Bấm nút bên dưới để có bản đầu tiên.</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>Bản gần nhất: {moment}</translation>
    </message>
    <message>
        <source>It lies in the folder {folder}.</source>
        <translation>Nằm trong thư mục {folder}.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>The register backs itself up when it opens and every 30 minutes of work.</source>
        <translation>Sổ tự sao lưu khi mở và mỗi 30 phút làm việc.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Every change is kept in a chain; what is changed from outside the program is found by the check.</source>
        <translation>Mọi thay đổi nối thành một chuỗi; sửa từ bên ngoài chương trình thì kiểm là thấy.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Tự khóa sau</translation>
    </message>
    <message>
        <source>Only where there is more than one user, or a PIN.</source>
        <translation>Chỉ khi sổ có từ hai người, hoặc có PIN.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Hãy thử lại.</translation>
    </message>
    <message>
        <source>The backup was not made</source>
        <translation>Chưa sao lưu được</translation>
    </message>
    <message>
        <source>{n} entries, nothing was changed from outside. Last code {code}.</source>
        <translation>{n} mục, không ai sửa từ bên ngoài. Mã cuối {code}.</translation>
    </message>
    <message>
        <source>The ledger is whole</source>
        <translation>Nhật ký nguyên vẹn</translation>
    </message>
    <message>
        <source>The ledger could not be read.</source>
        <translation>Chưa đọc được nhật ký. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The ledger is not whole</source>
        <translation>Nhật ký không nguyên vẹn</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Clear</source>
        <translation>Xóa trắng</translation>
    </message>
    <message>
        <source>Save and print the sheet</source>
        <translation>Lưu &amp; in phiếu</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Lưu &amp; tiếp</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>why it comes late; no citizen&apos;s name</source>
        <translation>vì sao ghi muộn, không ghi tên người dân</translation>
    </message>
    <message>
        <source>Save as late</source>
        <translation>Lưu bổ sung</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>ScreenCodeWindow</name>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>QR code read back: it is {domain}</source>
        <translation>Đã đọc thử mã QR: đúng {domain}</translation>
    </message>
    <message>
        <source>{number} of {total}: ← → for the others</source>
        <translation>{number} trên {total}: bấm ← → để xem mã khác</translation>
    </message>
</context>
<context>
    <name>SecondFields</name>
    <message>
        <source>may stay empty, such as English, Hmong, Tày</source>
        <translation>có thể để trống; ví dụ English, Hmong, Tày</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Tiếng thứ hai</translation>
    </message>
    <message>
        <source>Title in that language</source>
        <translation>Tên việc bằng tiếng đó</translation>
    </message>
    <message>
        <source>Step {number} in that language</source>
        <translation>Bước {number} bằng tiếng đó</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>type, choose from the list</source>
        <translation>gõ vài chữ để chọn</translation>
    </message>
    <message>
        <source>Unit of account</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>never changes</source>
        <translation>sau này không đổi được</translation>
    </message>
    <message>
        <source>Files a dossier: asks procedure and code</source>
        <translation>Có nộp hồ sơ (hỏi thủ tục, mã hồ sơ)</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Key at the desk</source>
        <translation>Phím ở quầy</translation>
    </message>
    <message>
        <source>Keys that are not pinned go to the services used most in the last 90 days, at most once a week, when the program starts. The others stay within reach under “Other services…”.</source>
        <translation>Phím không ghim dành cho việc được dùng nhiều nhất trong 90 ngày qua. Chương trình xếp lại khi mở, nhiều nhất mỗi tuần một lần. Việc không có phím vẫn ở trong “Loại khác…”.</translation>
    </message>
    <message>
        <source>Counted in {unit}, which never changes</source>
        <translation>Đơn vị tính: {unit} · không đổi được</translation>
    </message>
    <message>
        <source>A kind of help that is missing in the list</source>
        <translation>Việc chưa có trong danh mục</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Loại hỗ trợ mới</translation>
    </message>
    <message>
        <source>Pinned to key {digit}</source>
        <translation>Ghim ở phím {digit}</translation>
    </message>
    <message>
        <source>By use</source>
        <translation>Theo mức dùng</translation>
    </message>
</context>
<context>
    <name>ServiceTab</name>
    <message>
        <source>{n} of {total} services, the most used first</source>
        <translation>{n} trong {total} loại hỗ trợ, hay dùng trước</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 ngày qua</translation>
    </message>
    <message>
        <source>Find name, group</source>
        <translation>Tìm tên, nhóm</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>ngừng dùng</translation>
    </message>
    <message>
        <source>{digit}, pinned</source>
        <translation>{digit}, đã ghim</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Last backup {moment}</source>
        <translation>Sao lưu gần nhất {moment}</translation>
    </message>
    <message>
        <source>a visit is waiting since {time}</source>
        <translation>có bản nháp {time}</translation>
    </message>
    <message>
        <source>What {name} typed is kept; only {name} can open it again.</source>
        <translation>Bản nháp của {name} còn nguyên, chỉ {name} mở lại được.</translation>
    </message>
    <message>
        <source>Locked at {time}.</source>
        <translation>Khóa lúc {time}.</translation>
    </message>
    <message>
        <source>Locked at {time}, because nobody used the desk for {minutes} minutes.</source>
        <translation>Tự khóa lúc {time} vì {minutes} phút không ai dùng.</translation>
    </message>
    <message>
        <source>Nothing was scanned: cards are scanned on the Desk page (F2)</source>
        <translation>Chưa nhận mã quét: hãy quét ở trang Quầy (F2)</translation>
    </message>
</context>
<context>
    <name>ShareRow</name>
    <message>
        <source>counted on {day}</source>
        <translation>mẫu số ngày {day}</translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message>
        <source>Groups</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Party cells</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Unions</source>
        <translation>Đoàn thể</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Whole ward</source>
        <translation>Toàn phường</translation>
    </message>
    <message>
        <source>Who gets the target</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>Share equally</source>
        <translation>Chia đều</translation>
    </message>
    <message>
        <source>Share after</source>
        <translation>Chia theo</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng chỉ tiêu</translation>
    </message>
    <message>
        <source>Given: {given}</source>
        <translation>Đã giao: {given}</translation>
    </message>
    <message>
        <source>Given: {given}, {rest} not given yet</source>
        <translation>Đã giao: {given}, còn {rest} chưa giao</translation>
    </message>
    <message>
        <source>Given: {given}, {rest} too many</source>
        <translation>Đã giao: {given}, thừa {rest}</translation>
    </message>
</context>
<context>
    <name>SheetChoice</name>
    <message>
        <source>This sheet has no header row</source>
        <translation>Trang này không có dòng tiêu đề</translation>
    </message>
    <message>
        <source>Sheets of the workbook</source>
        <translation>Các trang của tệp</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>Những dòng đầu của trang</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Chọn trang</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Dòng tiêu đề</translation>
    </message>
    <message>
        <source>Rows are read from the first one on. Press the header row if there is one.</source>
        <translation>Đọc từ dòng đầu tiên. Nếu có dòng tiêu đề, hãy bấm vào dòng đó.</translation>
    </message>
    <message>
        <source>Headers are in row {row}. Press another row if they are not.</source>
        <translation>Tên cột ở dòng {row}. Nếu không phải, hãy bấm vào dòng khác.</translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>Enter a paper sheet</source>
        <translation>Nhập phiếu giấy</translation>
    </message>
    <message>
        <source>P and 8 characters, in the corner of the sheet</source>
        <translation>chữ P và 8 ký tự ở góc phiếu</translation>
    </message>
    <message>
        <source>the number in the heavy box</source>
        <translation>số trong ô đậm TỔNG KIỂM</translation>
    </message>
    <message>
        <source>such as: one row cannot be read</source>
        <translation>ví dụ: một dòng bị nhòe</translation>
    </message>
    <message>
        <source>Save with this reason</source>
        <translation>Lưu kèm lý do</translation>
    </message>
    <message>
        <source>Code of the sheet</source>
        <translation>Mã phiếu</translation>
    </message>
    <message>
        <source>Control total</source>
        <translation>Tổng kiểm</translation>
    </message>
    <message>
        <source>Count in the shift</source>
        <translation>Ghi vào ca</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>{place}, {day}</source>
        <translation>{place}, {day}</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Không theo tổ</translation>
    </message>
    <message>
        <source>Open a shift first, then enter the sheet into it.</source>
        <translation>Hãy mở ca trước, rồi nhập phiếu vào ca đó.</translation>
    </message>
    <message>
        <source>Correct the rows</source>
        <translation>Sửa các dòng</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Lưu phiếu</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Sheet {code} · {place}</source>
        <translation>Phiếu {code} · {place}</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>Đã cộng {counted} / {total}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Sheet</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>Columns known</source>
        <translation>Cột nhận ra</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa rõ</translation>
    </message>
</context>
<context>
    <name>SheetPrint</name>
    <message>
        <source>Print paper sheets</source>
        <translation>In phiếu đếm giấy</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save a PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>Save the tally sheets</source>
        <translation>Lưu phiếu đếm</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>Đang lưu PDF…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Services on the sheet</source>
        <translation>Loại hỗ trợ trên phiếu</translation>
    </message>
    <message>
        <source>up to 12; up to 4 by group</source>
        <translation>tối đa 12; theo tổ tối đa 4</translation>
    </message>
    <message>
        <source>Save the PDF and print it on another computer.</source>
        <translation>Hãy lưu PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>No printer was found</source>
        <translation>Không tìm thấy máy in</translation>
    </message>
    <message>
        <source>Tally sheets</source>
        <translation>Phiếu đếm</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Đang gửi tới máy in…</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi tới máy in</translation>
    </message>
    <message>
        <source>Codes: {codes}</source>
        <translation>Mã: {codes}</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>Đã lưu PDF</translation>
    </message>
    <message>
        <source>See that the printer is on and has paper, then print again, or save the PDF.</source>
        <translation>Hãy xem máy in đã bật và còn giấy chưa rồi in lại, hoặc lưu PDF.</translation>
    </message>
    <message>
        <source>The printer did not take the job</source>
        <translation>Máy in không nhận lệnh in</translation>
    </message>
</context>
<context>
    <name>SheetPrinter</name>
    <message>
        <source>Guide sheet {code}</source>
        <translation>Phiếu hướng dẫn {code}</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>Đã dừng in</translation>
    </message>
    <message>
        <source>What the printer had taken is in the register.</source>
        <translation>Những tờ máy in đã nhận được ghi vào sổ in.</translation>
    </message>
    <message>
        <source>The printer did not take the job</source>
        <translation>Máy in không nhận lệnh in</translation>
    </message>
    <message>
        <source>See that the printer is on and has paper, then print again, or save the PDF.</source>
        <translation>Xem máy in đã bật và có giấy chưa rồi in lại, hoặc lưu PDF.</translation>
    </message>
    <message>
        <source>The sheet was printed but could not be entered in the register</source>
        <translation>Phiếu đã in nhưng chưa ghi được vào sổ in</translation>
    </message>
    <message>
        <source>The sheet was not printed</source>
        <translation>Phiếu chưa được in</translation>
    </message>
    <message>
        <source>Only {count} sheets were printed</source>
        <translation>Mới in được {count} tờ</translation>
    </message>
    <message>
        <source>The printer {name} is not there</source>
        <translation>Không thấy máy in {name}</translation>
    </message>
    <message>
        <source>Switch it on and plug it in, or choose another one on the page QR sheets (F7).</source>
        <translation>Hãy bật máy và cắm dây, hoặc chọn máy khác ở trang Phiếu QR (F7).</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>Another service</source>
        <translation>Loại hỗ trợ khác</translation>
    </message>
    <message>
        <source>Another service…</source>
        <translation>Loại hỗ trợ khác…</translation>
    </message>
</context>
<context>
    <name>ShiftAbout</name>
    <message>
        <source>such as: the market, the house of culture</source>
        <translation>ví dụ: chợ, nhà văn hóa</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Không theo tổ, đội</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Phối hợp với</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>tick one to count by group</source>
        <translation>đánh dấu để đếm theo tổ</translation>
    </message>
    <message>
        <source>Residential groups</source>
        <translation>Tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>{name} · not yet this year</source>
        <translation>{name} · năm nay chưa đến</translation>
    </message>
    <message>
        <source>{name} · {count} times, last {day}</source>
        <translation>{name} · {count} lần, gần nhất {day}</translation>
    </message>
    <message>
        <source>Months without training this year: {months}</source>
        <translation>Năm nay chưa tập huấn các tháng: {months}</translation>
    </message>
</context>
<context>
    <name>ShiftActions</name>
    <message>
        <source>No shift is open. Open the shift, then scan the badge again.</source>
        <translation>Chưa có ca nào mở. Mở ca rồi quét thẻ lại.</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>not needed</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Mở ca</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Write up afterwards: {day}</source>
        <translation>Ghi bù ca {day}</translation>
    </message>
    <message>
        <source>Open a shift today, {day}</source>
        <translation>Mở ca hôm nay, {day}</translation>
    </message>
    <message>
        <source>Save shift</source>
        <translation>Lưu ca</translation>
    </message>
    <message>
        <source>Kind of shift</source>
        <translation>Loại ca</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Số người tiếp cận</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Note on the shift</source>
        <translation>Ghi chú ca trực</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Nobody on the roster is called “{words}”.</source>
        <translation>Danh sách trực không có ai tên “{words}”.</translation>
    </message>
    <message>
        <source>Type from when to when the shift was.</source>
        <translation>Gõ giờ bắt đầu và giờ kết thúc của ca.</translation>
    </message>
</context>
<context>
    <name>ShiftPanel</name>
    <message>
        <source>Open another shift</source>
        <translation>Mở thêm ca khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Close shift…</source>
        <translation>Đóng ca…</translation>
    </message>
    <message>
        <source>open since {time}</source>
        <translation>mở từ {time}</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Công chức</translation>
    </message>
    <message>
        <source>in charge</source>
        <translation>phụ trách</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>thay {name}</translation>
    </message>
    <message>
        <source>hours of all until {time}</source>
        <translation>tổng giờ đến {time}</translation>
    </message>
    <message>
        <source>Add somebody: type a name or initials, or scan a badge</source>
        <translation>Thêm người: gõ tên hoặc quét thẻ</translation>
    </message>
    <message>
        <source>Who came for {name}?</source>
        <translation>Ai thay {name}?</translation>
    </message>
    <message>
        <source>Who takes over from {name}?</source>
        <translation>Ai nhận bàn giao từ {name}?</translation>
    </message>
    <message>
        <source>Open shifts</source>
        <translation>Các ca đang mở</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>planned {time}</source>
        <translation>lịch {time}</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Có người thay</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>vào {time}</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>muộn {length}</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Việc khác với {name}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Vào ca</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Ra ca</translation>
    </message>
    <message>
        <source>Somebody else came</source>
        <translation>Người khác thay</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Correct times</source>
        <translation>Sửa giờ</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Vào lại</translation>
    </message>
</context>
<context>
    <name>SlipRow</name>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu tra cứu</translation>
    </message>
    <message>
        <source>Paper of the slip</source>
        <translation>Giấy in phiếu tra cứu</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Open another kind of shift…</source>
        <translation>Mở loại ca khác…</translation>
    </message>
    <message>
        <source>Show the shifts of today…</source>
        <translation>Xem các ca hôm nay…</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hôm nay, {day}</translation>
    </message>
    <message>
        <source>The shift of today is closed.</source>
        <translation>Ca hôm nay đã đóng.</translation>
    </message>
    <message>
        <source>{holiday}: no duty today.</source>
        <translation>{holiday}: hôm nay nghỉ trực.</translation>
    </message>
    <message>
        <source>No duty is planned for today.</source>
        <translation>Hôm nay không có lịch trực.</translation>
    </message>
    <message>
        <source>Nobody is planned for today. Open the shift and add those who come.</source>
        <translation>Hôm nay chưa xếp ai. Mở ca rồi thêm người đến trực.</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Mở ca</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Bước {number} trên {count}: {name}</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Add a user</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>The register looks after itself; here one sees whether anything is left to do.</source>
        <translation>Sổ tự lo việc sao lưu. Trang này để xem có gì phải làm không.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Chưa đổi gì</translation>
    </message>
</context>
<context>
    <name>TallyEntry</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Choose a service: 1–9</source>
        <translation>Chọn mục: phím 1–9</translation>
    </message>
    <message>
        <source>Take one away: {service}</source>
        <translation>Bớt một: {service}</translation>
    </message>
    <message>
        <source>How many: {service}</source>
        <translation>Bao nhiêu: {service}</translation>
    </message>
    <message>
        <source>Write {number}</source>
        <translation>Ghi {number}</translation>
    </message>
</context>
<context>
    <name>TallyHead</name>
    <message>
        <source>Quick tally, no names</source>
        <translation>Đếm nhanh, không ghi tên</translation>
    </message>
    <message>
        <source>1–9 chooses, type a number, Enter</source>
        <translation>Phím 1–9 chọn mục, gõ số, Enter</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>Mục khác…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Cửa sổ riêng</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Không theo tổ</translation>
    </message>
    <message>
        <source>Back to the tiles</source>
        <translation>Về các ô đếm</translation>
    </message>
</context>
<context>
    <name>TallyLog</name>
    <message>
        <source>Nothing was counted in this shift yet.</source>
        <translation>Ca này chưa đếm gì.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Log of the tally</source>
        <translation>Nhật ký đếm</translation>
    </message>
</context>
<context>
    <name>TallyLogModel</name>
    <message>
        <source>paper sheet</source>
        <translation>phiếu giấy</translation>
    </message>
    <message>
        <source>takes a step back</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>TallyPad</name>
    <message>
        <source>No shift is open</source>
        <translation>Chưa mở ca nào</translation>
    </message>
    <message>
        <source>A tally belongs to a shift. Open one, then count.</source>
        <translation>Số đếm thuộc về một ca. Hãy mở ca rồi đếm.</translation>
    </message>
    <message>
        <source>Open an outing…</source>
        <translation>Mở lượt ra quân…</translation>
    </message>
    <message>
        <source>why it is counted late</source>
        <translation>vì sao đếm muộn</translation>
    </message>
</context>
<context>
    <name>TallyWindow</name>
    <message>
        <source>More…</source>
        <translation>Thêm…</translation>
    </message>
    <message>
        <source>Tally pad</source>
        <translation>Bảng đếm</translation>
    </message>
    <message>
        <source>Shift that is counted in</source>
        <translation>Ca đang đếm</translation>
    </message>
    <message>
        <source>Open an outing…</source>
        <translation>Mở lượt ra quân…</translation>
    </message>
    <message>
        <source>Enter a paper sheet…</source>
        <translation>Nhập phiếu giấy…</translation>
    </message>
    <message>
        <source>Print paper sheets…</source>
        <translation>In phiếu đếm giấy…</translation>
    </message>
    <message>
        <source>Close the shift…</source>
        <translation>Đóng ca…</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Toàn màn hình</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>{count} over</source>
        <translation>vượt {count}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>đủ</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>còn {count}</translation>
    </message>
    <message>
        <source>residential groups</source>
        <translation>tổ dân phố</translation>
    </message>
    <message>
        <source>party cells of groups</source>
        <translation>chi bộ tổ dân phố</translation>
    </message>
    <message>
        <source>other party cells</source>
        <translation>chi bộ khác</translation>
    </message>
    <message>
        <source>unions</source>
        <translation>đoàn thể</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>tổ, đội</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>làm tròn nửa lên</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cắt bỏ phần lẻ</translation>
    </message>
    <message>
        <source>households</source>
        <translation>số hộ</translation>
    </message>
    <message>
        <source>population</source>
        <translation>nhân khẩu</translation>
    </message>
    <message>
        <source>adults</source>
        <translation>người từ 18 tuổi</translation>
    </message>
    <message>
        <source>party members</source>
        <translation>đảng viên</translation>
    </message>
    <message>
        <source>Whole ward</source>
        <translation>Toàn phường</translation>
    </message>
    <message>
        <source>{who} does not add up: {done} + {remaining} ≠ {total}</source>
        <translation>{who} không khớp: {done} + {remaining} ≠ {total}</translation>
    </message>
    <message>
        <source>Too few days have gone for a forecast.</source>
        <translation>Chưa đủ dữ liệu để ước cuối đợt.</translation>
    </message>
    <message>
        <source>At this pace {count} by {day}.</source>
        <translation>Theo nhịp này, đến {day} được {count}.</translation>
    </message>
    <message>
        <source>{count} a day are needed.</source>
        <translation>Cần thêm {count} mỗi ngày.</translation>
    </message>
    <message>
        <source>By wave: {waves}.</source>
        <translation>Theo đợt: {waves}.</translation>
    </message>
    <message>
        <source>{count} belong to no unit on this board.</source>
        <translation>{count} chưa rõ thuộc đơn vị nào.</translation>
    </message>
    <message>
        <source>Ranked by %; the same % has the same rank.</source>
        <translation>Xếp hạng theo %. Bằng % thì cùng hạng.</translation>
    </message>
    <message>
        <source>Percentages {rule}, {digits} digit(s).</source>
        <translation>Phần trăm {rule}, {digits} chữ số.</translation>
    </message>
</context>
<context>
    <name>TargetsBoard</name>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Plan and targets…</source>
        <translation>Đợt và chỉ tiêu…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Chép thành ảnh</translation>
    </message>
    <message>
        <source>Enter today&apos;s figures</source>
        <translation>Nhập số hôm nay</translation>
    </message>
    <message>
        <source>Unit of account: {unit}.</source>
        <translation>Đơn vị tính: {unit}.</translation>
    </message>
    <message>
        <source>{start}–{end}, figures to {day}.</source>
        <translation>{start}–{end}, số đến {day}.</translation>
    </message>
    <message>
        <source>The register counts this figure itself.</source>
        <translation>Chỉ tiêu này do sổ tự đếm, không nhập tay.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Chép ảnh</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>“{left} left” was told on {at}. Choose a repair; the old figure is kept.</source>
        <translation>“Còn {left}” nhập ngày {at}. Chọn cách sửa, số cũ vẫn được giữ.</translation>
    </message>
</context>
<context>
    <name>TargetsCheck</name>
    <message>
        <source>Done + left = target</source>
        <translation>Đã làm + còn lại = chỉ tiêu</translation>
    </message>
    <message>
        <source>Total on paper</source>
        <translation>Tổng ghi trên giấy</translation>
    </message>
    <message>
        <source>Why it comes after the close</source>
        <translation>Lý do bổ sung sau khi chốt tháng</translation>
    </message>
    <message>
        <source>Save today&apos;s table</source>
        <translation>Lưu bảng hôm nay</translation>
    </message>
    <message>
        <source>{entered} of {units} entered</source>
        <translation>{entered} trong {units} nơi đã nhập</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} chỗ cần xem</translation>
    </message>
    <message>
        <source>It can be saved before it is complete. What is not entered keeps its figure.</source>
        <translation>Lưu được cả khi chưa đủ. Nơi chưa nhập giữ số cũ.</translation>
    </message>
    <message>
        <source>{unit}: {before} down to {after}</source>
        <translation>{unit}: {before} xuống {after}</translation>
    </message>
    <message>
        <source>Reason, such as: counted twice</source>
        <translation>Lý do, ví dụ: tính trùng</translation>
    </message>
    <message>
        <source>{unit}: reason</source>
        <translation>{unit}: lý do</translation>
    </message>
    <message>
        <source>Type it to compare, if there is one.</source>
        <translation>Có thì gõ vào để so.</translation>
    </message>
    <message>
        <source>The same as the table.</source>
        <translation>Khớp với bảng.</translation>
    </message>
    <message>
        <source>The table has {count} more than the paper.</source>
        <translation>Bảng nhiều hơn giấy {count}.</translation>
    </message>
    <message>
        <source>The table has {count} less than the paper.</source>
        <translation>Bảng ít hơn giấy {count}.</translation>
    </message>
</context>
<context>
    <name>TargetsEntry</name>
    <message>
        <source>Back to the board</source>
        <translation>Về bảng thi đua</translation>
    </message>
    <message>
        <source>Enter today&apos;s figures</source>
        <translation>Nhập số hôm nay</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Dán nhiều dòng</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Type +3 under More, or the new figure under Done. Enter goes down, Tab to the right.</source>
        <translation>Gõ +3 ở Tăng, hoặc số mới ở Đã làm: ô kia tự tính. Enter xuống, Tab sang phải. Chưa nhập thì giữ số hôm trước.</translation>
    </message>
    <message>
        <source>Enter figures of a day</source>
        <translation>Nhập số của một ngày</translation>
    </message>
    <message>
        <source>{name}, unit of account: {unit}. Figures at the end of {day}</source>
        <translation>{name}, đơn vị tính: {unit}. Số đến hết ngày {day}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Save what was typed before you go to another day.</source>
        <translation>Hãy lưu số vừa gõ trước khi sang ngày khác.</translation>
    </message>
    <message>
        <source>{count} of {lines} lines pasted, not saved yet</source>
        <translation>Đã dán {count} trong {lines} dòng, chưa lưu</translation>
    </message>
    <message>
        <source>Look at the figures, then press Ctrl+Enter.</source>
        <translation>Xem lại các số rồi bấm Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Bỏ số vừa dán</translation>
    </message>
</context>
<context>
    <name>TargetsList</name>
    <message>
        <source>Plan</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>In target</source>
        <translation>Trong chỉ tiêu</translation>
    </message>
    <message>
        <source>Off target</source>
        <translation>Ngoài chỉ tiêu</translation>
    </message>
    <message>
        <source>Different units of account are never added.</source>
        <translation>Khác đơn vị tính nên không cộng chung.</translation>
    </message>
    <message>
        <source>Plan and targets…</source>
        <translation>Đợt và chỉ tiêu…</translation>
    </message>
    <message>
        <source>All indicators…</source>
        <translation>Mọi chỉ tiêu…</translation>
    </message>
    <message>
        <source>{reached} of {count} reached</source>
        <translation>đạt {reached} trong {count}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>TargetsOutput</name>
    <message>
        <source>Print on A4</source>
        <translation>In giấy A4</translation>
    </message>
    <message>
        <source>Print on A3</source>
        <translation>In giấy A3</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Where the board goes</source>
        <translation>Đưa bảng ra</translation>
    </message>
    <message>
        <source>Emulation board {day}</source>
        <translation>Bảng thi đua {day}</translation>
    </message>
    <message>
        <source>The board was sent to the printer.</source>
        <translation>Đã gửi bảng thi đua tới máy in.</translation>
    </message>
    <message>
        <source>The board was copied as a picture. Paste it into Zalo with Ctrl+V.</source>
        <translation>Đã chép bảng thành ảnh. Mở Zalo, bấm Ctrl+V để dán.</translation>
    </message>
    <message>
        <source>The printer did not take the job. See that it is on and has paper, then try again.</source>
        <translation>Máy in chưa nhận. Hãy xem máy đã bật và có giấy chưa, rồi in lại.</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Enter shows the rows behind a figure</source>
        <translation>Enter mở các dòng đứng sau con số</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Chưa có đợt giao chỉ tiêu nào.</translation>
    </message>
    <message>
        <source>This plan gives no target yet.</source>
        <translation>Đợt này chưa giao chỉ tiêu nào.</translation>
    </message>
    <message>
        <source>Press “Plan and targets…”.</source>
        <translation>Hãy bấm “Đợt và chỉ tiêu…”.</translation>
    </message>
    <message>
        <source>A leader can set one up.</source>
        <translation>Lãnh đạo lập đợt và giao chỉ tiêu.</translation>
    </message>
    <message>
        <source>Saved on this PC: {count} unit(s).</source>
        <translation>Đã lưu trên máy này: {count} nơi.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The rows of a team cannot be shown apart. See those of the whole ward.</source>
        <translation>Chưa xem riêng được các dòng của một tổ, đội. Hãy xem dòng của toàn phường.</translation>
    </message>
    <message>
        <source>Mended after a check of figures</source>
        <translation>Sửa theo Bác sĩ số liệu</translation>
    </message>
    <message>
        <source>Mended. The old figure stays on record.</source>
        <translation>Đã sửa. Số cũ vẫn được giữ.</translation>
    </message>
</context>
<context>
    <name>TargetsSetup</name>
    <message>
        <source>Back to the board</source>
        <translation>Về bảng thi đua</translation>
    </message>
    <message>
        <source>End this plan</source>
        <translation>Kết thúc đợt</translation>
    </message>
    <message>
        <source>All indicators…</source>
        <translation>Mọi chỉ tiêu…</translation>
    </message>
    <message>
        <source>Save plan and targets</source>
        <translation>Lưu đợt và chỉ tiêu</translation>
    </message>
    <message>
        <source>Plan and targets</source>
        <translation>Đợt và chỉ tiêu</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Đợt</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>A new plan</source>
        <translation>Đợt mới</translation>
    </message>
    <message>
        <source>{name}, given</source>
        <translation>{name}, đã giao</translation>
    </message>
    <message>
        <source>Saved on this PC. Choose the next indicator, or go back to the board.</source>
        <translation>Đã lưu trên máy này. Chọn chỉ tiêu tiếp theo, hoặc về bảng thi đua.</translation>
    </message>
    <message>
        <source>{plan} is not offered any more. Its figures stay.</source>
        <translation>Đã kết thúc {plan}. Số liệu cũ vẫn còn.</translation>
    </message>
</context>
<context>
    <name>TeamPanel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>The whole ward</source>
        <translation>Cả phường, xã</translation>
    </message>
    <message>
        <source>Set up on</source>
        <translation>Thành lập ngày</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>đang hoạt động</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Chưa có ai.</translation>
    </message>
    <message>
        <source>Save the team, then add its people.</source>
        <translation>Lưu tổ, đội trước, rồi thêm thành viên.</translation>
    </message>
    <message>
        <source>A team of volunteers and officers</source>
        <translation>Tổ, đội của tình nguyện viên, cán bộ</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Tổ, đội mới</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Thuộc</translation>
    </message>
</context>
<context>
    <name>TeamTab</name>
    <message>
        <source>Every kind</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>{n} of {total} teams</source>
        <translation>{n} trong {total} tổ, đội</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Tổ trưởng, đội trưởng</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Thuộc</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Find name, kind, unit</source>
        <translation>Tìm tên, loại, đơn vị</translation>
    </message>
    <message>
        <source>The whole ward</source>
        <translation>Cả phường, xã</translation>
    </message>
    <message>
        <source>{kind} · until {day}</source>
        <translation>{kind} · đến {day}</translation>
    </message>
    <message>
        <source>no leader</source>
        <translation>chưa có</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Begin with</source>
        <translation>Sửa từ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Checked on the portal, confirm</source>
        <translation>Đã kiểm tra, xác nhận</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Lưu bản mới</translation>
    </message>
    <message>
        <source>Edit a guide sheet</source>
        <translation>Sửa mẫu phiếu</translation>
    </message>
    <message>
        <source>Words of the program</source>
        <translation>Bản có sẵn của chương trình</translation>
    </message>
    <message>
        <source>Look at the words again</source>
        <translation>Xem lại chữ trên phiếu</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>A leader confirms it before it takes the place of a confirmed version.</source>
        <translation>Lãnh đạo xác nhận rồi mới thay bản đã xác nhận.</translation>
    </message>
    <message>
        <source>Version {number} saved</source>
        <translation>Đã lưu bản {number}</translation>
    </message>
    <message>
        <source>Nothing was confirmed</source>
        <translation>Chưa xác nhận</translation>
    </message>
    <message>
        <source>Version {number} is printed from now on</source>
        <translation>Từ nay in bản {number}</translation>
    </message>
    <message>
        <source>Save with Ctrl+Enter, or drop what was typed.</source>
        <translation>Bấm Ctrl+Enter để lưu, hoặc bỏ những gì vừa gõ.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu phần vừa sửa</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Bỏ thay đổi</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Title</source>
        <translation>Tên việc</translation>
    </message>
    <message>
        <source>in the citizen&apos;s words</source>
        <translation>như bà con quen gọi</translation>
    </message>
    <message>
        <source>What one gains</source>
        <translation>Lợi ích</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>một dòng</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>empty if not sure</source>
        <translation>chưa chắc thì để trống</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Thời hạn trả kết quả</translation>
    </message>
    <message>
        <source>Above the page&apos;s name</source>
        <translation>Dòng trên tên trang</translation>
    </message>
    <message>
        <source>For those who cannot scan</source>
        <translation>Cho người không quét được mã</translation>
    </message>
    <message>
        <source>Box for those without a phone</source>
        <translation>Ô cho người không có điện thoại</translation>
    </message>
    <message>
        <source>Paper to bring {number}</source>
        <translation>Giấy tờ mang theo {number}</translation>
    </message>
    <message>
        <source>Page of its own</source>
        <translation>Trang riêng của thủ tục</translation>
    </message>
    <message>
        <source>Front page only</source>
        <translation>Chỉ trang chủ</translation>
    </message>
    <message>
        <source>Steps, where the code opens</source>
        <translation>Các bước, khi mã QR mở</translation>
    </message>
    <message>
        <source>Words between ** and ** are printed bold: names of buttons. {domain} is the page.</source>
        <translation>Chữ giữa ** và ** in đậm, dùng cho tên nút bấm. {domain} là tên trang.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Large type</source>
        <translation>Chữ lớn</translation>
    </message>
    <message>
        <source>Preview of the real page</source>
        <translation>Xem trước trang in thật</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>It does not fit yet.</source>
        <translation>Chưa in được.</translation>
    </message>
    <message>
        <source>This cannot be printed</source>
        <translation>Chưa in được</translation>
    </message>
</context>
<context>
    <name>TemplateSteps</name>
    <message>
        <source>Step {number}</source>
        <translation>Bước {number}</translation>
    </message>
    <message>
        <source>Picture of step {number}</source>
        <translation>Hình của bước {number}</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>scan the code</source>
        <translation>soi mã</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>bấm</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>đăng nhập</translation>
    </message>
    <message>
        <source>download</source>
        <translation>tải về</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>gõ số</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>điền tờ khai</translation>
    </message>
    <message>
        <source>send</source>
        <translation>gửi</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>giấy tờ</translation>
    </message>
    <message>
        <source>queue number</source>
        <translation>lấy số</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>hỏi</translation>
    </message>
    <message>
        <source>money</source>
        <translation>tiền</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>con dấu</translation>
    </message>
    <message>
        <source>call</source>
        <translation>gọi điện</translation>
    </message>
    <message>
        <source>no version of its own yet</source>
        <translation>chưa có mẫu riêng</translation>
    </message>
    <message>
        <source>version {number}, confirmed</source>
        <translation>bản {number}, đã xác nhận</translation>
    </message>
    <message>
        <source>version {number}, to be confirmed</source>
        <translation>bản {number}, chờ xác nhận</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>chờ xác nhận</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã xác nhận</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>thôi dùng</translation>
    </message>
    <message>
        <source>Version {number} · {day} · {name} · {state}</source>
        <translation>Bản {number} · {day} · {name} · {state}</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Other services…</source>
        <translation>Loại khác…</translation>
    </message>
</context>
<context>
    <name>TimesEdit</name>
    <message>
        <source>still here</source>
        <translation>còn trực</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Vào lúc</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Ra lúc</translation>
    </message>
</context>
<context>
    <name>TurnedCanvas</name>
    <message>
        <source>Ask: {phone}</source>
        <translation>Hỏi: {phone}</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Look a dossier up</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation>Cổng Dịch vụ công</translation>
    </message>
    <message>
        <source>Nobody may ask for your OTP or password</source>
        <translation>Không ai được hỏi mã OTP, mật khẩu</translation>
    </message>
</context>
<context>
    <name>TurnedScreen</name>
    <message>
        <source>Matter before</source>
        <translation>Việc trước</translation>
    </message>
    <message>
        <source>Next matter</source>
        <translation>Việc sau</translation>
    </message>
    <message>
        <source>For the citizen</source>
        <translation>Cho người dân xem</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Về quầy</translation>
    </message>
    <message>
        <source>Closes after {seconds} seconds</source>
        <translation>Tự tắt sau {seconds} giây</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} trên {count}</translation>
    </message>
    <message>
        <source>The dossier is filed</source>
        <translation>Đã nộp hồ sơ</translation>
    </message>
    <message>
        <source>Papers are still missing</source>
        <translation>Hồ sơ chờ bổ sung</translation>
    </message>
    <message>
        <source>To be filed on paper</source>
        <translation>Nộp giấy tại quầy</translation>
    </message>
    <message>
        <source>Not finished yet</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>Wait for a message, or a note in VNeID</source>
        <translation>Chờ tin nhắn hoặc thông báo VNeID</translation>
    </message>
    <message>
        <source>It comes with the result or asks for papers</source>
        <translation>Báo khi có kết quả, hoặc khi cần bổ sung</translation>
    </message>
    <message>
        <source>Follow it on your phone</source>
        <translation>Xem hồ sơ trên điện thoại</translation>
    </message>
    <message>
        <source>Scan the square, type the dossier code above</source>
        <translation>Quét mã bên phải, gõ mã hồ sơ ở trên</translation>
    </message>
    <message>
        <source>Scan the square, log in with VNeID</source>
        <translation>Quét mã bên phải, đăng nhập bằng VNeID</translation>
    </message>
    <message>
        <source>Get the missing papers ready</source>
        <translation>Chuẩn bị giấy tờ còn thiếu</translation>
    </message>
    <message>
        <source>Ask the officer now which ones</source>
        <translation>Hỏi ngay cán bộ còn thiếu giấy gì</translation>
    </message>
    <message>
        <source>Send them online, or bring them to the desk</source>
        <translation>Gửi qua mạng, hoặc mang đến quầy</translation>
    </message>
    <message>
        <source>Bring your ID card too</source>
        <translation>Nhớ mang theo căn cước</translation>
    </message>
    <message>
        <source>Bring your papers to the desk</source>
        <translation>Mang giấy tờ đến quầy</translation>
    </message>
    <message>
        <source>Your ID card and the originals</source>
        <translation>Căn cước và bản chính</translation>
    </message>
    <message>
        <source>Take a number and wait for the call</source>
        <translation>Lấy số, chờ gọi</translation>
    </message>
    <message>
        <source>The officer helps with the form</source>
        <translation>Cán bộ giúp điền tờ khai</translation>
    </message>
    <message>
        <source>Keep the appointment slip</source>
        <translation>Giữ giấy hẹn</translation>
    </message>
    <message>
        <source>See on which day the result is ready</source>
        <translation>Xem kỹ ngày trả kết quả</translation>
    </message>
    <message>
        <source>Come back to the desk for help</source>
        <translation>Cần giúp thì quay lại quầy</translation>
    </message>
    <message>
        <source>Bring your ID card and your phone</source>
        <translation>Mang theo căn cước và điện thoại</translation>
    </message>
    <message>
        <source>Open it once more at home</source>
        <translation>Về nhà mở lại xem một lần</translation>
    </message>
    <message>
        <source>Not sure? Ask your family, or call the desk</source>
        <translation>Chưa nhớ thì hỏi người nhà, hoặc gọi quầy</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu tra cứu</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>never changes</source>
        <translation>sau này không đổi được</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>để trống: không ghi</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Tính đến ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>document, or who gave it</source>
        <translation>văn bản, nơi cung cấp</translation>
    </message>
    <message>
        <source>A group, cell or union of the ward</source>
        <translation>Tổ dân phố, chi bộ hoặc đoàn thể</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hộ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân khẩu</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Từ 18 tuổi</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
</context>
<context>
    <name>UnitTab</name>
    <message>
        <source>{n} of {total} units, with their newest figures</source>
        <translation>{n} trong {total} đơn vị, số liệu mới nhất</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Find name, kind</source>
        <translation>Tìm tên, loại</translation>
    </message>
</context>
<context>
    <name>UserCard</name>
    <message>
        <source>You are the first user and look after the register. Others can follow later.</source>
        <translation>Bạn là người đầu tiên và giữ sổ. Thêm người khác sau cũng được.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation>Cán bộ Một cửa</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>stands in the register</source>
        <translation>ghi trong sổ</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN mới</translation>
    </message>
    <message>
        <source>4 or 6 digits</source>
        <translation>4 hoặc 6 số</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Bỏ PIN</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>may stay empty: no PIN</source>
        <translation>để trống: không có PIN</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Cho nghỉ</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Cho dùng lại</translation>
    </message>
    <message>
        <source>Add this user</source>
        <translation>Thêm người này</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Records visits, undoes their own last one, prints sheets.</source>
        <translation>Ghi lượt, hoàn tác lượt vừa ghi của mình, in phiếu. Chỉ thấy các lượt trong ngày.</translation>
    </message>
    <message>
        <source>Also the log, corrections, imports, sheets as files, reports.</source>
        <translation>Thêm: xem sổ, sửa, nhập tệp, lưu phiếu ra tệp, báo cáo.</translation>
    </message>
    <message>
        <source>Also exports with names, closing a month, allowed links.</source>
        <translation>Thêm: xuất có họ tên, chốt tháng, danh sách trang được đưa vào mã QR.</translation>
    </message>
    <message>
        <source>Everything, with users, catalogues and backups.</source>
        <translation>Tất cả: người dùng, danh mục, sao lưu, khôi phục.</translation>
    </message>
</context>
<context>
    <name>UserModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Signs in</source>
        <translation>Vào sổ bằng</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Đã nghỉ</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation>Chưa có PIN</translation>
    </message>
    <message>
        <source>With {n} digits</source>
        <translation>PIN {n} số</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>choose one from the list, or empty the field</source>
        <translation>chọn trong danh sách, hoặc xóa ô này</translation>
    </message>
    <message>
        <source>What was the help?</source>
        <translation>Hỗ trợ việc gì?</translation>
    </message>
    <message>
        <source>Keys 1–9, in a text field Alt+1–9. A visit may hold several.</source>
        <translation>Bấm 1–9, đang ở ô chữ thì Alt+1–9. Một lượt ghi được nhiều việc.</translation>
    </message>
    <message>
        <source>Choose what you helped with</source>
        <translation>Chọn việc đã hỗ trợ</translation>
    </message>
    <message>
        <source>The name may stay empty. Save with Ctrl+Enter.</source>
        <translation>Không cần ghi tên. Lưu bằng Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>VisitPrinter</name>
    <message>
        <source>Nothing to print yet</source>
        <translation>Chưa có gì để in</translation>
    </message>
    <message>
        <source>Save a visit first, then press Ctrl+P.</source>
        <translation>Hãy lưu một lượt trước, rồi bấm Ctrl+P.</translation>
    </message>
    <message>
        <source>No sheet belongs to this visit</source>
        <translation>Lượt này không có phiếu kèm</translation>
    </message>
    <message>
        <source>Choose one on the page QR sheets (F7).</source>
        <translation>Hãy chọn phiếu ở trang Phiếu QR (F7).</translation>
    </message>
    <message>
        <source>Sending {count} sheets to the printer…</source>
        <translation>Đang gửi {count} tờ tới máy in…</translation>
    </message>
    <message>
        <source>{count} sheets sent to the printer</source>
        <translation>{count} tờ đã gửi tới máy in</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Không có máy in</translation>
    </message>
    <message>
        <source>The visit is saved. Show the code on the screen instead: QR sheets (F7), then F5.</source>
        <translation>Lượt đã được lưu. Có thể hiện mã trên màn hình: Phiếu QR (F7), rồi F5.</translation>
    </message>
    <message>
        <source>Save a visit with a dossier code first, then press Ctrl+Shift+P.</source>
        <translation>Hãy lưu một lượt có mã hồ sơ trước, rồi bấm Ctrl+Shift+P.</translation>
    </message>
    <message>
        <source>No slip to print</source>
        <translation>Chưa có phiếu tra cứu để in</translation>
    </message>
    <message>
        <source>Slip after filing</source>
        <translation>Phiếu tra cứu</translation>
    </message>
    <message>
        <source>Sending the slip to the printer…</source>
        <translation>Đang gửi phiếu tra cứu tới máy in…</translation>
    </message>
    <message>
        <source>The slip was sent to the printer</source>
        <translation>Đã gửi phiếu tra cứu tới máy in</translation>
    </message>
    <message>
        <source>{printer} is not ready</source>
        <translation>{printer} chưa sẵn sàng</translation>
    </message>
    <message>
        <source>The visit is saved. Let the citizen photograph the code on the screen (Ctrl+M).</source>
        <translation>Lượt đã lưu. Quay màn hình (Ctrl+M) cho khách chụp lại mã hồ sơ.</translation>
    </message>
</context>
<context>
    <name>WaitingButton</name>
    <message>
        <source>{n} unfinished items</source>
        <translation>{n} việc chưa xong</translation>
    </message>
    <message>
        <source>{n} unfinished item</source>
        <translation>{n} việc chưa xong</translation>
    </message>
</context>
<context>
    <name>WardCard</name>
    <message>
        <source>Ward</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Names of ward and desk, for all that is printed</source>
        <translation>Tên phường và quầy, dùng cho mọi bản in</translation>
    </message>
    <message>
        <source>for example Phường Hạc Thành</source>
        <translation>ví dụ Phường Hạc Thành</translation>
    </message>
    <message>
        <source>can wait</source>
        <translation>có thể để sau</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Ward or commune</source>
        <translation>Phường, xã</translation>
    </message>
    <message>
        <source>Name of the desk on sheets and reports</source>
        <translation>Tên quầy in trên phiếu và báo cáo</translation>
    </message>
    <message>
        <source>Telephone of the desk</source>
        <translation>Điện thoại quầy</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Giờ làm việc</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Exit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The register was not set up</source>
        <translation>Chưa mở được sổ</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Bước {number} trên {count}</translation>
    </message>
</context>
<context>
    <name>WelcomeSide</name>
    <message>
        <source>Start a new register for your desk</source>
        <translation>Mở sổ mới cho quầy của bạn</translation>
    </message>
    <message>
        <source>Three steps, about 2 minutes. Then you can start at once, without a network.</source>
        <translation>Ba bước, chừng 2 phút. Xong là ghi được ngay, không cần mạng.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. A citizen&apos;s name is never required.</source>
        <translation>Không gửi dữ liệu đi đâu. Tên người dân không bắt buộc.</translation>
    </message>
    <message>
        <source>Try it out with sample data</source>
        <translation>Tập thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Or begin in another way</source>
        <translation>Hoặc bắt đầu cách khác</translation>
    </message>
    <message>
        <source>The register lies on this computer, in</source>
        <translation>Sổ nằm trên máy này, trong thư mục</translation>
    </message>
</context>
<context>
    <name>WordLine</name>
    <message>
        <source>Choose the kind of help…</source>
        <translation>Chọn loại hỗ trợ…</translation>
    </message>
    <message>
        <source>for all rows and later files</source>
        <translation>cho mọi dòng, cả tệp sau</translation>
    </message>
    <message>
        <source>“{word}” is</source>
        <translation>“{word}” là</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Volunteer</source>
        <translation>Tình nguyện viên</translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation>Cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Nộp thành công</translation>
    </message>
    <message>
        <source>Papers to add</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Filed on paper</source>
        <translation>Chuyển nộp giấy</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>Không thu phí</translation>
    </message>
    <message>
        <source>Done for them</source>
        <translation>Làm hộ</translation>
    </message>
    <message>
        <source>Done together</source>
        <translation>Cùng làm</translation>
    </message>
    <message>
        <source>Done by themselves</source>
        <translation>Tự làm</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Một cửa</translation>
    </message>
    <message>
        <source>Public place</source>
        <translation>Điểm công cộng</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Nhà dân</translation>
    </message>
    <message>
        <source>Outing</source>
        <translation>Ra quân</translation>
    </message>
    <message>
        <source>Fully online</source>
        <translation>Toàn trình</translation>
    </message>
    <message>
        <source>Partly online</source>
        <translation>Một phần</translation>
    </message>
    <message>
        <source>Not online</source>
        <translation>Không trực tuyến</translation>
    </message>
    <message>
        <source>Level unknown</source>
        <translation>Chưa rõ mức</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Anonymous citizen</source>
        <translation>Khách ẩn danh</translation>
    </message>
    <message>
        <source>Will manage</source>
        <translation>Tự làm được</translation>
    </message>
    <message>
        <source>Will need help</source>
        <translation>Vẫn cần giúp</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Phường, xã</translation>
    </message>
    <message>
        <source>Residential group</source>
        <translation>Tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>Party cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Đoàn thể</translation>
    </message>
    <message>
        <source>abolished from {day}</source>
        <translation>bãi bỏ từ {day}</translation>
    </message>
    <message>
        <source>in force from {day}</source>
        <translation>có hiệu lực từ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến hết {day}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang hiệu lực</translation>
    </message>
    <message>
        <source>tel. {phone}</source>
        <translation>ĐT {phone}</translation>
    </message>
    <message>
        <source>Desk duty</source>
        <translation>Trực quầy</translation>
    </message>
    <message>
        <source>Home visits</source>
        <translation>Đến từng nhà</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>It is off, paused or out of paper. The job waits and prints by itself: press nothing again.</source>
        <translation>Máy đang tắt, tạm dừng hoặc hết giấy. Lệnh in đang chờ, máy chạy lại sẽ tự in: đừng bấm in lần nữa.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Đã lưu trên máy này</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>Practice register</source>
        <translation>Sổ tập</translation>
    </message>
    <message>
        <source>Not backed up</source>
        <translation>Không sao lưu</translation>
    </message>
    <message>
        <source>Last backup {moment}</source>
        <translation>Sao lưu gần nhất {moment}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <translation>Sao lưu không xong, xem lại ổ đĩa</translation>
    </message>
    <message>
        <source>Not saved: {sentence}</source>
        <translation>Chưa lưu: {sentence}</translation>
    </message>
    <message>
        <source>Practice: saved in the practice register</source>
        <translation>Sổ thực hành, đã lưu vào sổ tập</translation>
    </message>
</context>
<context>
    <name>YearPanel</name>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Outings</source>
        <translation>Lượt ra quân</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Người được hỗ trợ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>the plan it follows</source>
        <translation>theo kế hoạch nào</translation>
    </message>
    <message>
        <source>Outings held</source>
        <translation>Lượt ra quân đã làm</translation>
    </message>
    <message>
        <source>Registration of {year}</source>
        <translation>Đăng ký năm {year}</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>Đăng ký mới</translation>
    </message>
</context>
<context>
    <name>YearTab</name>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>{n} registrations; {left} teams have none for this year yet</source>
        <translation>{n} đăng ký; {left} tổ, đội chưa đăng ký năm này</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ, đội</translation>
    </message>
    <message>
        <source>Outings</source>
        <translation>Lượt ra quân</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Dự báo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người được hỗ trợ</translation>
    </message>
    <message>
        <source>Find a team</source>
        <translation>Tìm tổ, đội</translation>
    </message>
</context>
</TS>
