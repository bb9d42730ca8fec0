<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>KDialogs</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 مليون</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands</comment>
        <translation>%1 ألف</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes ago, short</comment>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours ago, short</comment>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>ShortcutMap</name>
    <message>
        <source>First section of the rail</source>
        <translation>القسم الأول من الشريط</translation>
    </message>
    <message>
        <source>Second section</source>
        <translation>القسم الثاني</translation>
    </message>
    <message>
        <source>Third section</source>
        <translation>القسم الثالث</translation>
    </message>
    <message>
        <source>Fourth section</source>
        <translation>القسم الرابع</translation>
    </message>
    <message>
        <source>Fifth section</source>
        <translation>القسم الخامس</translation>
    </message>
    <message>
        <source>Sixth section</source>
        <translation>القسم السادس</translation>
    </message>
    <message>
        <source>Seventh section</source>
        <translation>القسم السابع</translation>
    </message>
    <message>
        <source>Eighth section</source>
        <translation>القسم الثامن</translation>
    </message>
    <message>
        <source>Ninth section</source>
        <translation>القسم التاسع</translation>
    </message>
    <message>
        <source>Quick find</source>
        <translation>بحث سريع</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>البحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Close, cancel, or go back</source>
        <translation>إغلاق أو إلغاء أو رجوع</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>الجزء التالي</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>الجزء السابق</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>طي الشريط</translation>
    </message>
    <message>
        <source>Info or side panel</source>
        <translation>المعلومات أو اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>إغلاق إلى شريط النظام</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>العنصر التالي</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>العنصر السابق</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>العنصر الأول</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>العنصر الأخير</translation>
    </message>
    <message>
        <source>One page on</source>
        <translation>صفحة إلى الأمام</translation>
    </message>
    <message>
        <source>One page back</source>
        <translation>صفحة إلى الخلف</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>إعجاب</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>تصويت سلبي</translation>
    </message>
    <message>
        <source>Comment or reply</source>
        <translation>تعليق أو رد</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>فتح صفحة الكاتب</translation>
    </message>
    <message>
        <source>Menu of the item</source>
        <translation>قائمة العنصر</translation>
    </message>
    <message>
        <source>Play or show</source>
        <translation>تشغيل أو عرض</translation>
    </message>
    <message>
        <source>Collapse comments</source>
        <translation>طي التعليقات</translation>
    </message>
    <message>
        <source>Expand comments</source>
        <translation>بسط التعليقات</translation>
    </message>
    <message>
        <source>Next unread item</source>
        <translation>غير المقروء التالي</translation>
    </message>
    <message>
        <source>Previous unread item</source>
        <translation>غير المقروء السابق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Copy text or link</source>
        <translation>نسخ النص أو الرابط</translation>
    </message>
    <message>
        <source>Send or post</source>
        <translation>إرسال أو نشر</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty editor</source>
        <translation>تعديل آخر رسالة، في محرر فارغ</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>المحادثة غير المقروءة التالية</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>المحادثة غير المقروءة السابقة</translation>
    </message>
    <message>
        <source>Mute the conversation</source>
        <translation>كتم المحادثة</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>المجتمع التالي</translation>
    </message>
    <message>
        <source>Previous community</source>
        <translation>المجتمع السابق</translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
</context>
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>Kith %1</source>
        <translation>كيث %1</translation>
    </message>
    <message>
        <source>A social network that people host themselves.</source>
        <translation>شبكة اجتماعية يستضيفها الناس بأنفسهم.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>برنامج حر برخصة غنو العمومية العامة، الإصدار ٣ أو أحدث، دون أي ضمان.</translation>
    </message>
    <message>
        <source>Your settings and what is saved: %1</source>
        <translation>إعداداتك وما هو محفوظ: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Made with Qt %1. Icons: Lucide (ISC). Fonts: Inter and Noto Sans Arabic (OFL). QR codes: qrcodegen (MIT).</source>
        <translation>صُنع باستخدام Qt ‏%1. الأيقونات: Lucide ‏(ISC). الخطوط: Inter و Noto Sans Arabic ‏(OFL). رموز QR: ‏qrcodegen ‏(MIT).</translation>
    </message>
</context>
<context>
    <name>app::AboutPane</name>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Kith %1</source>
        <comment>version</comment>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>صُنع باستخدام</translation>
    </message>
    <message>
        <source>Folder of this profile</source>
        <translation>مجلد هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation>فتح مجلد هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Version of the server</source>
        <translation>إصدار الخادم</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>من يديره</translation>
    </message>
</context>
<context>
    <name>app::AboutStep</name>
    <message>
        <source>This name is too long.</source>
        <translation>هذا الاسم طويل جدًا.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>الاسم الظاهر</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>نبذة عنك</translation>
    </message>
    <message>
        <source>What neighbours may know of you</source>
        <translation>ما يمكن أن يعرفه الجيران عنك</translation>
    </message>
</context>
<context>
    <name>app::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>%1, account menu</source>
        <comment>name of a person</comment>
        <translation>%1، قائمة الحساب</translation>
    </message>
</context>
<context>
    <name>app::AccountMenu</name>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Account menu</source>
        <translation>قائمة الحساب</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Kith</source>
        <translation>عن كيث</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>Moderation (%Ln waiting)</source>
        <translation>
            <numerusform>الإشراف (لا أحد ينتظر)</numerusform>
            <numerusform>الإشراف (واحد ينتظر)</numerusform>
            <numerusform>الإشراف (اثنان ينتظران)</numerusform>
            <numerusform>الإشراف (%Ln ينتظرون)</numerusform>
            <numerusform>الإشراف (%Ln ينتظرون)</numerusform>
            <numerusform>الإشراف (%Ln ينتظرون)</numerusform>
        </translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>الإشراف</translation>
    </message>
    <message>
        <source>Invite people…</source>
        <translation>دعوة أشخاص…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>app::AccountPane</name>
    <message>
        <source>Account and security</source>
        <translation>الحساب والأمان</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>الأجهزة المسجَّل الدخول منها</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>بياناتك</translation>
    </message>
    <message>
        <source>How you sign in</source>
        <translation>كيف تسجّل الدخول</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Send the link again</source>
        <translation>إرسال الرابط مجددًا</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>العامل الثاني</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>إعداد…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>إيقاف…</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>رموز الاستعادة</translation>
    </message>
    <message>
        <source>New ones take the place of those that you have.</source>
        <translation>الرموز الجديدة تحل محل التي لديك.</translation>
    </message>
    <message>
        <source>Make new ones…</source>
        <translation>إنشاء رموز جديدة…</translation>
    </message>
    <message>
        <source>Leave this community</source>
        <translation>مغادرة هذا المجتمع</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>حذف الحساب</translation>
    </message>
    <message>
        <source>With a time to change your mind; other communities stay.</source>
        <translation>مع مهلة للتراجع؛ وتبقى المجتمعات الأخرى.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>On: whoever signs in needs a code from your phone besides the password.</source>
        <translation>مفعّل: يلزم لتسجيل الدخول رمز من هاتفك إضافةً إلى كلمة المرور.</translation>
    </message>
    <message>
        <source>Off. With it a password alone does not let anybody in.</source>
        <translation>غير مفعّل. عند تفعيله لا تكفي كلمة المرور وحدها للدخول.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>It becomes %1 when you open the link that was sent there.</source>
        <translation>يصبح %1 عند فتح الرابط المرسل إليه.</translation>
    </message>
    <message>
        <source>Not confirmed yet: open the link that was sent there.</source>
        <translation>لم يُؤكَّد بعد: يُفتح الرابط المرسل إليه.</translation>
    </message>
    <message>
        <source>Sent. It can take a minute.</source>
        <translation>أُرسل. قد يستغرق ذلك دقيقة.</translation>
    </message>
    <message>
        <source>Switch the second factor off?</source>
        <translation>إيقاف العامل الثاني؟</translation>
    </message>
    <message>
        <source>Then the password alone lets anybody in. Your recovery codes go as well.</source>
        <translation>عندها تكفي كلمة المرور وحدها للدخول، وتُلغى رموز الاستعادة أيضًا.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>app::App</name>
    <message>
        <source>Preparing the demo…</source>
        <translation>جارٍ تحضير العرض التجريبي…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا</translation>
    </message>
    <message>
        <source>Your sign-in could not be kept. You stay signed in until you quit Kith.</source>
        <translation>تعذّر حفظ تسجيل الدخول. يبقى الحساب مفتوحًا حتى إنهاء كيث.</translation>
    </message>
    <message>
        <source>What was saved of it on this computer has been removed.</source>
        <translation>أُزيل كل ما كان محفوظًا منه على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>حتى %1.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>جارٍ تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended. Sign in again to see it.</source>
        <translation>انتهى دخولك إلى %1. سجّل الدخول مجددًا لرؤيته.</translation>
    </message>
</context>
<context>
    <name>app::AppearancePane</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Use the font of the system</source>
        <translation>استخدام خط النظام</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Pages and buttons move when they change.</source>
        <translation>تتحرك الصفحات والأزرار عند تغيرها.</translation>
    </message>
</context>
<context>
    <name>app::ApplicantCard</name>
    <message>
        <source>@%1 · asked %2</source>
        <comment>user name, how long ago</comment>
        <translation>@%1 · طلب %2</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>an address</comment>
        <translation>%1، مؤكَّد</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <comment>an address</comment>
        <translation>%1، غير مؤكَّد</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>بدعوة من %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>قبول %1</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>رفض %1</translation>
    </message>
</context>
<context>
    <name>app::BottomBar</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>app::CertificateAlert</name>
    <message>
        <source>%1 is not who it was</source>
        <comment>a server</comment>
        <translation>لم يعد %1 هو نفسه</translation>
    </message>
    <message>
        <source>This invite does not go with %1</source>
        <comment>a server</comment>
        <translation>هذه الدعوة لا توافق %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>انتهت صلاحية شهادة %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>شهادة %1 ليست سارية بعد</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be used</source>
        <translation>لا يمكن استخدام شهادة %1</translation>
    </message>
    <message>
        <source>Another certificate answers than the one Kith knows. Kith has stopped and sent nothing.

What may have happened: somebody between you and the server poses as it, as in a strange Wi-Fi. Or the server was set up anew.

What to do: try from another network. Ask the person who runs the server, in person or by phone. If the certificate is new, sign out of this community in Kith, sign in again, and compare the fingerprint with the one that person reads to you.</source>
        <translation>تجيب شهادة غير التي يعرفها Kith. توقف Kith ولم يرسل شيئًا.

ما الذي ربما حدث: شخص بينك وبين الخادم ينتحل صفته، كما في شبكة Wi-Fi غريبة. أو أُعد الخادم من جديد.

ما العمل: جرّب من شبكة أخرى. اسأل من يدير الخادم، وجهًا لوجه أو بالهاتف. إن كانت الشهادة جديدة فسجّل الخروج من هذا المجتمع في Kith ثم سجّل الدخول من جديد وقارن البصمة بما يُقرأ لك.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to renew the certificate. If others can connect, check the date of this computer.</source>
        <translation>لم يرسل Kith شيئًا. على من يدير الخادم تجديد الشهادة. إن كان غيرك يتصل فتحقق من تاريخ هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. Check the date and time of this computer, then try again.</source>
        <translation>لم يرسل Kith شيئًا. تحقق من تاريخ هذا الحاسوب ووقته ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to mend it; tell them what you see here.</source>
        <translation>لم يرسل Kith شيئًا. على من يدير الخادم إصلاح ذلك؛ أخبره بما تراه هنا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The link names another certificate than this server has. Kith has sent nothing.

The link may be forged, somebody may pose as the server, or it was set up anew. Ask the person who runs the server, in person or by phone.</source>
        <translation>يذكر الرابط شهادة غير شهادة هذا الخادم. لم يرسل Kith شيئًا.

ربما كان الرابط مزورًا، أو انتحل أحدهم صفة الخادم، أو أُعد من جديد. اسأل من يدير الخادم، وجهًا لوجه أو بالهاتف.</translation>
    </message>
</context>
<context>
    <name>app::CertificateDialog</name>
    <message>
        <source>Is this really %1?</source>
        <translation>هل هذا حقًا %1؟</translation>
    </message>
    <message>
        <source>This server vouches for itself, as servers at home do. Ask the person who runs it to read the fingerprint to you, and trust it only if every group is the same.</source>
        <translation>هذا الخادم يشهد لنفسه، كما تفعل الخوادم المنزلية. اطلب ممن يديره أن يقرأ لك البصمة، ولا تثق به إلا إذا تطابقت كل مجموعة.</translation>
    </message>
    <message>
        <source>Name on the certificate: %1</source>
        <translation>الاسم في الشهادة: %1</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>It is the same: trust it</source>
        <translation>متطابقة: ثق به</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesMenu</name>
    <message>
        <source>Communities</source>
        <translation>المجتمعات</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>المجتمع التالي</translation>
    </message>
    <message>
        <source>Add a community…</source>
        <translation>إضافة مجتمع…</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>a community, a person</comment>
        <translation>%1 باسم %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a community, number of unread</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesPane</name>
    <message>
        <source>Communities</source>
        <translation>المجتمعات</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a member, a server</comment>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>You are here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>آخر استخدام: %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Remove %1 from this computer</source>
        <translation>إزالة %1 من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Remove this account from this computer?</source>
        <translation>إزالة هذا الحساب من هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>What is saved of %1 here goes: posts, drafts and what has not been sent. The account itself stays on its server.</source>
        <translation>يُحذف ما حُفظ هنا من %1: المنشورات والمسودات وما لم يُرسل. أما الحساب نفسه فيبقى على خادمه.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>app::CommunityHead</name>
    <message>
        <source>Connection: online</source>
        <translation>الاتصال: متصل</translation>
    </message>
    <message>
        <source>Connection: connecting</source>
        <translation>الاتصال: جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Connection: offline</source>
        <translation>الاتصال: غير متصل</translation>
    </message>
</context>
<context>
    <name>app::CommunityMenu</name>
    <message>
        <source>Copy address %1</source>
        <translation>نسخ العنوان %1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>نُسخ العنوان</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>الاتصال الآن</translation>
    </message>
</context>
<context>
    <name>app::ComposeCard</name>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>نشر</translation>
    </message>
</context>
<context>
    <name>app::ComposeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>نشر</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>تعديل المنشور</translation>
    </message>
</context>
<context>
    <name>app::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>لا يوجد اتصال بالشبكة.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يجيب.</translation>
    </message>
    <message>
        <source>Showing what was saved at %1.</source>
        <translation>يُعرض ما حُفظ في %1.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>جارٍ المحاولة…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <translation>
            <numerusform>المحاولة التالية الآن.</numerusform>
            <numerusform>المحاولة التالية بعد ثانية.</numerusform>
            <numerusform>المحاولة التالية بعد ثانيتين.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثوانٍ.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثانية.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConnectionWatch</name>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
</context>
<context>
    <name>app::DeleteAccountDialog</name>
    <message>
        <source>Delete your account?</source>
        <translation>حذف حسابك؟</translation>
    </message>
    <message>
        <source>Your profile, your posts, your votes and whom you follow are hidden at once, and all other devices are signed out.</source>
        <translation>يُخفى فورًا ملفك الشخصي ومنشوراتك وأصواتك ومن تتابعهم، ويُسجَّل الخروج من جميع الأجهزة الأخرى.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln day(s) to change your mind: sign in and press “Keep my account”. Then everything is deleted for good, on the server too.</source>
        <translation>
            <numerusform>لا مهلة للتراجع: يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
            <numerusform>لديك يوم واحد للتراجع: سجّل الدخول واضغط «الإبقاء على حسابي». بعدها يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
            <numerusform>لديك يومان للتراجع: سجّل الدخول واضغط «الإبقاء على حسابي». بعدها يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
            <numerusform>لديك %Ln أيام للتراجع: سجّل الدخول واضغط «الإبقاء على حسابي». بعدها يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
            <numerusform>لديك %Ln يومًا للتراجع: سجّل الدخول واضغط «الإبقاء على حسابي». بعدها يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
            <numerusform>لديك %Ln يوم للتراجع: سجّل الدخول واضغط «الإبقاء على حسابي». بعدها يُحذف كل شيء نهائيًا، على الخادم أيضًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Get a copy of my data first</source>
        <translation>الحصول على نسخة من بياناتي أولًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>حذف الحساب</translation>
    </message>
</context>
<context>
    <name>app::DemoServer</name>
    <message>
        <source>The demo server cannot be started.</source>
        <translation>تعذّر تشغيل خادم العرض التجريبي.</translation>
    </message>
    <message>
        <source>No space left on this computer.</source>
        <translation>لا توجد مساحة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The demo server has stopped.</source>
        <translation>توقف خادم العرض التجريبي.</translation>
    </message>
</context>
<context>
    <name>app::DevicesCard</name>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>آخر استخدام: %1</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <comment>last used, a network address</comment>
        <translation>%1 · من %2</translation>
    </message>
    <message>
        <source>Sign out what you do not know or no longer use.</source>
        <translation>سجّل الخروج مما لا تعرفه أو لم تعد تستخدمه.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>تسجيل خروج البقية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>جهاز بلا اسم</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <comment>a device</comment>
        <translation>تسجيل خروج %1</translation>
    </message>
</context>
<context>
    <name>app::EditProfileDialog</name>
    <message>
        <source>Edit profile</source>
        <translation>تعديل الصفحة</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>أوافق على من يتابعني</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Only followers see your posts</source>
        <translation>يرى منشوراتك المتابِعون فقط</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>نبذة عنك</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>إضافة رابط</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>إزالة هذا الرابط</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>اسم الرابط</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>عنوان الرابط</translation>
    </message>
    <message>
        <source>An address begins with https://</source>
        <translation>يبدأ العنوان بـ https://</translation>
    </message>
</context>
<context>
    <name>app::EmailDialog</name>
    <message>
        <source>Change your e-mail address</source>
        <translation>تغيير عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>العنوان الجديد</translation>
    </message>
    <message>
        <source>We send a link to the new address. It counts once you have opened the link.</source>
        <translation>نرسل رابطًا إلى العنوان الجديد، ويصبح ساريًا بعد فتح الرابط.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>An address has an @ in it.</source>
        <translation>في العنوان علامة @.</translation>
    </message>
</context>
<context>
    <name>app::EntryPages</name>
    <message>
        <source>Your address is confirmed. Sign in.</source>
        <translation>تم تأكيد عنوانك. سجّل الدخول.</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>تم تعيين كلمة المرور الجديدة. سجّل الدخول بها.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>أوشكت على الانتهاء</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
</context>
<context>
    <name>app::ErrorSentence</name>
    <message>
        <source>You are offline.</source>
        <translation>لا يوجد اتصال بالشبكة.</translation>
    </message>
    <message>
        <source>Cannot find the server.</source>
        <translation>تعذّر العثور على الخادم.</translation>
    </message>
    <message>
        <source>Cannot find %1.</source>
        <translation>تعذّر العثور على %1.</translation>
    </message>
    <message>
        <source>The connection is not safe: certificate does not match.</source>
        <translation>الاتصال غير آمن: الشهادة غير مطابقة.</translation>
    </message>
    <message>
        <source>The server gave an answer that Kith does not understand.</source>
        <translation>أجاب الخادم بما لا يفهمه كيث.</translation>
    </message>
    <message>
        <source>The server does not answer. Kith keeps trying.</source>
        <translation>الخادم لا يجيب. يواصل كيث المحاولة.</translation>
    </message>
    <message>
        <source>That user name and password do not match.</source>
        <translation>اسم المستخدم وكلمة المرور غير متطابقين.</translation>
    </message>
    <message>
        <source>Type the code of your second factor.</source>
        <translation>يرجى إدخال رمز التحقق الثاني.</translation>
    </message>
    <message>
        <source>That code is not right. Wait for the next one and try again.</source>
        <translation>الرمز غير صحيح. يرجى انتظار الرمز التالي والمحاولة من جديد.</translation>
    </message>
    <message>
        <source>Open the link that we sent to your e-mail address first.</source>
        <translation>يرجى أولًا فتح الرابط المرسل إلى بريدك.</translation>
    </message>
    <message>
        <source>Type your password again to go on.</source>
        <translation>للمتابعة يرجى إدخال كلمة المرور من جديد.</translation>
    </message>
    <message>
        <source>That user name is taken.</source>
        <translation>اسم المستخدم هذا محجوز.</translation>
    </message>
    <message>
        <source>That e-mail address is already in use.</source>
        <translation>عنوان البريد هذا مستخدم بالفعل.</translation>
    </message>
    <message>
        <source>An administrator has not let you in yet.</source>
        <translation>لم يوافق مشرف عام على الحساب بعد.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>هذا الحساب موقوف.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>هذا الحساب محظور.</translation>
    </message>
    <message>
        <source>The community would have no administrator left.</source>
        <translation>سيبقى المجتمع بلا مشرف عام.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>لا يقبل هذا المجتمع أعضاء جددًا حاليًا.</translation>
    </message>
    <message>
        <source>This member does not allow that.</source>
        <translation>هذا العضو لا يسمح بذلك.</translation>
    </message>
    <message>
        <source>You cannot do that with yourself.</source>
        <translation>لا يمكن فعل ذلك مع النفس.</translation>
    </message>
    <message>
        <source>Only public posts can be shared.</source>
        <translation>يمكن مشاركة المنشورات العامة فقط.</translation>
    </message>
    <message>
        <source>Your membership does not include this.</source>
        <translation>عضويتك لا تشمل ذلك.</translation>
    </message>
    <message>
        <source>This community has switched that off.</source>
        <translation>أوقف هذا المجتمع تلك الميزة.</translation>
    </message>
    <message>
        <source>Your storage is full.</source>
        <translation>مساحة التخزين ممتلئة.</translation>
    </message>
    <message>
        <source>Files of this kind are not accepted here.</source>
        <translation>لا تُقبل هنا ملفات من هذا النوع.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>هذا كبير جدًا.</translation>
    </message>
    <message>
        <source>A file is not ready yet. Try again in a moment.</source>
        <translation>أحد الملفات ليس جاهزًا بعد. يرجى المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>This poll is closed.</source>
        <translation>هذا الاستطلاع مغلق.</translation>
    </message>
    <message>
        <source>The server has no space left. Your text is kept.</source>
        <translation>لا توجد مساحة على الخادم. نصك محفوظ.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>يرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>لا تملك إذنًا بذلك.</translation>
    </message>
    <message>
        <source>This is gone.</source>
        <translation>لم يعد هذا موجودًا.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>تغيّر هذا في الأثناء.</translation>
    </message>
    <message>
        <source>Something is not right. Check what is marked.</source>
        <translation>هناك خطأ. يرجى مراجعة ما هو محدد.</translation>
    </message>
    <message>
        <source>The server has a problem (%1). Your text is kept.</source>
        <translation>لدى الخادم مشكلة (%1). نصك محفوظ.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>لم ينجح ذلك.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>هذا مطلوب.</translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation>هذا قصير جدًا.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>هذا طويل جدًا.</translation>
    </message>
    <message>
        <source>That is outside the limits.</source>
        <translation>هذا خارج الحدود.</translation>
    </message>
    <message>
        <source>That is not allowed here.</source>
        <translation>هذا غير مسموح هنا.</translation>
    </message>
    <message>
        <source>That is there twice.</source>
        <translation>هذا مكرر.</translation>
    </message>
    <message>
        <source>That does not exist any more.</source>
        <translation>لم يعد هذا موجودًا.</translation>
    </message>
    <message>
        <source>This password is too common. Take a longer one.</source>
        <translation>كلمة المرور هذه شائعة جدًا. يُفضَّل اختيار أطول منها.</translation>
    </message>
    <message>
        <source>This link or code is not known here.</source>
        <translation>هذا الرابط أو الرمز غير معروف هنا.</translation>
    </message>
    <message>
        <source>This link or code has expired.</source>
        <translation>انتهت صلاحية هذا الرابط أو الرمز.</translation>
    </message>
    <message>
        <source>This invite is used up.</source>
        <translation>استُهلكت هذه الدعوة.</translation>
    </message>
    <message>
        <source>That does not go together with the rest.</source>
        <translation>هذا لا يتفق مع البقية.</translation>
    </message>
    <message>
        <source>That does not look right.</source>
        <translation>يبدو هذا غير صحيح.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>الرمز: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>الحالة: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>الطلب: %1</translation>
    </message>
    <message numerus="yes">
        <source>Too fast. Try again in %Ln s.</source>
        <translation>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة الآن.</numerusform>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة بعد ثانية.</numerusform>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة بعد ثانيتين.</numerusform>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات سريعة جدًا. يرجى المحاولة بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportCard</name>
    <message>
        <source>Waiting for its turn. You can close Kith meanwhile.</source>
        <translation>تنتظر دورها. يمكن إغلاق Kith في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The server is making it. You can close Kith meanwhile.</source>
        <translation>يجهّزها الخادم. يمكن إغلاق Kith في هذه الأثناء.</translation>
    </message>
    <message>
        <source>%1 · can be fetched until %2</source>
        <comment>a size, a date</comment>
        <translation>%1 · يمكن جلبها حتى %2</translation>
    </message>
    <message>
        <source>It could not be made. Ask for it again.</source>
        <translation>تعذّر إنشاؤها. اطلبها من جديد.</translation>
    </message>
    <message>
        <source>It has been removed from the server.</source>
        <translation>أُزيلت من الخادم.</translation>
    </message>
    <message>
        <source>One is on its way already.</source>
        <translation>هناك نسخة قيد الإعداد.</translation>
    </message>
    <message>
        <source>One a day is possible. Fetch the last one or come back tomorrow.</source>
        <translation>نسخة واحدة في اليوم. اجلب الأخيرة أو عُد غدًا.</translation>
    </message>
    <message>
        <source>A copy of all that is yours</source>
        <translation>نسخة من كل ما هو لك</translation>
    </message>
    <message>
        <source>Profile, posts, people, settings and sign-ins, as one zip of readable files.</source>
        <translation>الملف الشخصي والمنشورات والأشخاص والإعدادات وعمليات الدخول، في ملف zip واحد مقروء.</translation>
    </message>
    <message>
        <source>Ask for a copy</source>
        <translation>طلب نسخة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>الجلب</translation>
    </message>
    <message>
        <source>Fetched so far</source>
        <translation>ما جُلب حتى الآن</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>إلغاء الجلب</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <comment>a time</comment>
        <translation>نسخة %1</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>جلب…</translation>
    </message>
    <message>
        <source>Fetch the copy of your data</source>
        <translation>جلب نسخة بياناتك</translation>
    </message>
    <message>
        <source>Save the copy of your data</source>
        <translation>حفظ نسخة بياناتك</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ملفات zip ‏(*.zip)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a size, a size</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>أُلغي. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room.</source>
        <translation>تعذّرت كتابة الملف. اختر مجلدًا آخر أو أفرغ مساحة.</translation>
    </message>
</context>
<context>
    <name>app::FollowButton</name>
    <message>
        <source>Following</source>
        <comment>state of a button</comment>
        <translation>متابَع</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>state of a button</comment>
        <translation>طُلبت المتابعة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Following %1. Press to stop following.</source>
        <translation>تتابع %1. يمكن الضغط لإلغاء المتابعة.</translation>
    </message>
    <message>
        <source>You asked to follow %1. Press to take it back.</source>
        <translation>طلبت متابعة %1. يمكن الضغط للتراجع.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>متابعة %1</translation>
    </message>
</context>
<context>
    <name>app::InviteDialog</name>
    <message>
        <source>Used %1 of %2</source>
        <comment>times used, times allowed</comment>
        <translation>استُخدم %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>لم يُستخدم</numerusform>
            <numerusform>استُخدم مرة</numerusform>
            <numerusform>استُخدم مرتين</numerusform>
            <numerusform>استُخدم %Ln مرات</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>بلا انتهاء</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a date</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Invite people to %1</source>
        <translation>دعوة أشخاص إلى %1</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>لعدد من الأشخاص</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>لأي مدة</translation>
    </message>
    <message>
        <source>For whom (only you see this)</source>
        <translation>لمن (يظهر لك وحدك)</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>إنشاء رابط</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>رمز QR للرابط</translation>
    </message>
    <message>
        <source>Links made so far</source>
        <translation>الروابط المنشأة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>أي عدد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I revoke it</source>
        <translation>حتى ألغيه</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Save the QR code as a picture</source>
        <translation>حفظ رمز QR صورةً</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>إنشاء آخر</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>إنشاء رابط آخر</translation>
    </message>
    <message>
        <source>The link is ready: copy it and send it to whom you want here.</source>
        <translation>الرابط جاهز: انسخه وأرسله إلى من تريد.</translation>
    </message>
    <message>
        <source>In this community only its staff invite people. Ask one of them.</source>
        <translation>في هذا المجتمع يدعو فريقه وحده الناس. اطلب ذلك من أحدهم.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>نُسخ الرابط</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>حفظ رمز QR</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>صور (*.png)</translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation>حُفظت الصورة</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>تعذّرت كتابة الملف. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>how long ago</comment>
        <translation>أُنشئ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>times used, until when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show the link %1</source>
        <translation>عرض الرابط %1</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Revoke the link %1</source>
        <translation>إلغاء الرابط %1</translation>
    </message>
</context>
<context>
    <name>app::InviteText</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>community, number of members</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · invited by %3</source>
        <comment>community, number of members, a person</comment>
        <translation>%1 · %2 · بدعوة من %3</translation>
    </message>
    <message>
        <source>This picture is too large. Cut out the QR code and try again.</source>
        <translation>هذه الصورة كبيرة جدًا. اقتطع رمز QR وحاول مجددًا.</translation>
    </message>
    <message>
        <source>This is not a picture that Kith can read.</source>
        <translation>لا يستطيع Kith قراءة هذه الصورة.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture.</source>
        <translation>لا يوجد رمز QR في هذه الصورة.</translation>
    </message>
    <message>
        <source>%1 does not answer like a Kith server.</source>
        <comment>a host</comment>
        <translation>لا يجيب %1 كخادم Kith.</translation>
    </message>
    <message>
        <source>%1 does not answer. Try again later, or ask whether the link is right.</source>
        <translation>لا يجيب %1. حاول لاحقًا، أو اسأل عن صحة الرابط.</translation>
    </message>
    <message>
        <source>This invite has expired, is used up or was never there. Ask for a new one.</source>
        <translation>انتهت صلاحية هذه الدعوة أو استُخدمت أو لم توجد قط. اطلب دعوة جديدة.</translation>
    </message>
</context>
<context>
    <name>app::JoinCard</name>
    <message>
        <source>Found an invite on your clipboard.</source>
        <translation>عُثر على دعوة في الحافظة.</translation>
    </message>
    <message>
        <source>The QR code holds something else than an invite.</source>
        <translation>لا يحتوي رمز QR على دعوة.</translation>
    </message>
    <message>
        <source>Picture of a QR code</source>
        <translation>صورة رمز QR</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>Paste the invite that was sent to you.</source>
        <translation>الصق الدعوة التي أُرسلت إليك.</translation>
    </message>
    <message>
        <source>This is not an invite. It looks like %1.</source>
        <translation>هذه ليست دعوة. تبدو الدعوة هكذا: %1.</translation>
    </message>
    <message>
        <source>This link is not safe: everybody on the way could read your password. Ask for one that begins with https.</source>
        <translation>هذا الرابط غير آمن: يمكن لكل من في الطريق قراءة كلمة مرورك. اطلب رابطًا يبدأ بـ https.</translation>
    </message>
    <message>
        <source>This invite cannot be used.</source>
        <translation>لا يمكن استخدام هذه الدعوة.</translation>
    </message>
    <message>
        <source>Kith does not know this server yet. Continue to look at its certificate.</source>
        <translation>لا يعرف Kith هذا الخادم بعد. تابع للاطلاع على شهادته.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>الانضمام بدعوة</translation>
    </message>
    <message>
        <source>Someone sent you a link or a QR code.</source>
        <translation>أرسل إليك أحدهم رابطًا أو رمز QR.</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>رابط أو رمز</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>رابط الدعوة أو رمزها</translation>
    </message>
    <message>
        <source>A picture of a QR code can be pasted or dropped here.</source>
        <translation>يمكن لصق صورة رمز QR أو إفلاتها هنا.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Read a QR code from a picture…</source>
        <translation>قراءة رمز QR من صورة…</translation>
    </message>
</context>
<context>
    <name>app::KBanner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>app::KLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
</context>
<context>
    <name>app::KSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>app::KeyboardPane</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>app::KeyringDialog</name>
    <message>
        <source>The keyring cannot be used</source>
        <translation>لا يمكن استخدام حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Only until I quit Kith</source>
        <translation>حتى إنهاء كيث فقط</translation>
    </message>
    <message>
        <source>In a file under a passphrase</source>
        <translation>في ملف محمي بعبارة سر</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة السر مرة أخرى</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep your sign-in. How should it be kept?</source>
        <translation>لا توجد على هذا الحاسوب حلقة مفاتيح لحفظ تسجيل الدخول. كيف يُحفظ؟</translation>
    </message>
    <message>
        <source>The keyring is locked or did not answer. How should your sign-in be kept?</source>
        <translation>حلقة المفاتيح مقفلة أو لم تُجب. كيف يُحفظ تسجيل الدخول؟</translation>
    </message>
    <message>
        <source>Kith asks for it at each start. It cannot be recovered.</source>
        <translation>يسأل كيث عنها عند كل تشغيل. لا يمكن استعادتها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>The two do not match.</source>
        <translation>غير متطابقتين.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>أي عدد من الأحرف.</numerusform>
            <numerusform>حرف واحد على الأقل.</numerusform>
            <numerusform>حرفان على الأقل.</numerusform>
            <numerusform>%Ln أحرف على الأقل.</numerusform>
            <numerusform>%Ln حرفًا على الأقل.</numerusform>
            <numerusform>%Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LanguageCombo</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>app::LanguagePane</name>
    <message>
        <source>Language and region</source>
        <translation>اللغة والمنطقة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Dates and numbers</source>
        <translation>التواريخ والأرقام</translation>
    </message>
    <message>
        <source>As in %1; %2</source>
        <comment>an example of a date, an example of a number</comment>
        <translation>مثل %1؛ %2</translation>
    </message>
</context>
<context>
    <name>app::LeavingText</name>
    <message>
        <source>This account is hidden from others and will be deleted on %1.</source>
        <translation>هذا الحساب مخفي عن الآخرين وسيُحذف في %1.</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>الإبقاء على حسابي</translation>
    </message>
</context>
<context>
    <name>app::ListFoot</name>
    <message>
        <source>Still loading…</source>
        <translation>ما زال التحميل جاريًا…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Loading more…</source>
        <translation>جارٍ تحميل المزيد…</translation>
    </message>
    <message>
        <source>Could not load more. Retry</source>
        <translation>تعذّر تحميل المزيد. المحاولة من جديد</translation>
    </message>
</context>
<context>
    <name>app::MainPage</name>
    <message>
        <source>Text copied</source>
        <translation>نُسخ النص</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>unread count, page</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Kith cannot show this yet.</source>
        <translation>لا يستطيع كيث عرض هذا بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account stays.</source>
        <translation>حسابك باقٍ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا أحد ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%Ln ينتظرون</numerusform>
            <numerusform>%Ln ينتظرون</numerusform>
            <numerusform>%Ln ينتظرون</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Kith</source>
        <translation>كيث</translation>
    </message>
    <message>
        <source>%1 — Kith</source>
        <comment>window title</comment>
        <translation>%1 — كيث</translation>
    </message>
    <message>
        <source>Demo. Nothing leaves this computer.</source>
        <translation>عرض تجريبي. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Leave demo</source>
        <translation>مغادرة العرض</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>تسجيل الدخول بحساب آخر</translation>
    </message>
</context>
<context>
    <name>app::ModerationPage</name>
    <message>
        <source>Waiting</source>
        <comment>those who asked to be let in</comment>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>الإشراف</translation>
    </message>
</context>
<context>
    <name>app::NavRail</name>
    <message>
        <source>Fold the rail</source>
        <translation>طي الشريط</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>بسط الشريط</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>app::NewPostButton</name>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
</context>
<context>
    <name>app::NotificationDelegate</name>
    <message>
        <source>Follow back</source>
        <translation>متابعة بالمثل</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Follow %1 back</source>
        <translation>متابعة %1 بالمثل</translation>
    </message>
</context>
<context>
    <name>app::NotificationListModel</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>في وقت سابق اليوم</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Unread. %1 %2.</source>
        <translation>غير مقروء. %1 %2.</translation>
    </message>
</context>
<context>
    <name>app::NotificationMenu</name>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>app::NotificationText</name>
    <message>
        <source>%1 liked your comment</source>
        <translation>إعجاب بتعليقك من %1</translation>
    </message>
    <message>
        <source>%1 and %2 liked your comment</source>
        <translation>إعجاب بتعليقك من %1 و%2</translation>
    </message>
    <message>
        <source>%1 liked your post</source>
        <translation>إعجاب بمنشورك من %1</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>إعجاب بمنشورك من %1 و%2</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>إشارة إليك من %1</translation>
    </message>
    <message>
        <source>%1 and %2 mentioned you</source>
        <translation>إشارة إليك من %1 و%2</translation>
    </message>
    <message>
        <source>%1 started following you</source>
        <translation>متابعة جديدة من %1</translation>
    </message>
    <message>
        <source>%1 and %2 started following you</source>
        <translation>متابعة جديدة من %1 و%2</translation>
    </message>
    <message>
        <source>%1 asked to follow you</source>
        <translation>طلب متابعة من %1</translation>
    </message>
    <message>
        <source>%1 and %2 asked to follow you</source>
        <translation>طلب متابعة من %1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your comment</source>
        <translation>
            <numerusform>إعجاب بتعليقك من %1 و%2</numerusform>
            <numerusform>إعجاب بتعليقك من %1 و%2 وشخص آخر</numerusform>
            <numerusform>إعجاب بتعليقك من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>إعجاب بتعليقك من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>إعجاب بتعليقك من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>إعجاب بتعليقك من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your post</source>
        <translation>
            <numerusform>إعجاب بمنشورك من %1 و%2</numerusform>
            <numerusform>إعجاب بمنشورك من %1 و%2 وشخص آخر</numerusform>
            <numerusform>إعجاب بمنشورك من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>إعجاب بمنشورك من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>إعجاب بمنشورك من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>إعجاب بمنشورك من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) mentioned you</source>
        <translation>
            <numerusform>إشارة إليك من %1 و%2</numerusform>
            <numerusform>إشارة إليك من %1 و%2 وشخص آخر</numerusform>
            <numerusform>إشارة إليك من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>إشارة إليك من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>إشارة إليك من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>إشارة إليك من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) started following you</source>
        <translation>
            <numerusform>متابعة جديدة من %1 و%2</numerusform>
            <numerusform>متابعة جديدة من %1 و%2 وشخص آخر</numerusform>
            <numerusform>متابعة جديدة من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>متابعة جديدة من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>متابعة جديدة من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>متابعة جديدة من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) asked to follow you</source>
        <translation>
            <numerusform>طلب متابعة من %1 و%2</numerusform>
            <numerusform>طلب متابعة من %1 و%2 وشخص آخر</numerusform>
            <numerusform>طلب متابعة من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>طلب متابعة من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>طلب متابعة من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>طلب متابعة من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>مشاركة لمنشورك من %1</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>مشاركة لمنشورك من %1 و%2</translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>تعليق على منشورك من %1</translation>
    </message>
    <message>
        <source>%1 and %2 commented on your post</source>
        <translation>تعليق على منشورك من %1 و%2</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>رد عليك من %1</translation>
    </message>
    <message>
        <source>%1 sent you a friend request</source>
        <translation>طلب صداقة من %1</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>صداقة جديدة مع %1</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>رسالة إليك من %1</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>دعوة إلى مجموعة من %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) shared your post</source>
        <translation>
            <numerusform>مشاركة لمنشورك من %1 و%2</numerusform>
            <numerusform>مشاركة لمنشورك من %1 و%2 وشخص آخر</numerusform>
            <numerusform>مشاركة لمنشورك من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>مشاركة لمنشورك من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>مشاركة لمنشورك من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>مشاركة لمنشورك من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) commented on your post</source>
        <translation>
            <numerusform>تعليق على منشورك من %1 و%2</numerusform>
            <numerusform>تعليق على منشورك من %1 و%2 وشخص آخر</numerusform>
            <numerusform>تعليق على منشورك من %1 و%2 وشخصين آخرين</numerusform>
            <numerusform>تعليق على منشورك من %1 و%2 و%Ln أشخاص آخرين</numerusform>
            <numerusform>تعليق على منشورك من %1 و%2 و%Ln شخصًا آخر</numerusform>
            <numerusform>تعليق على منشورك من %1 و%2 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>أي إشعارات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Likes and votes</source>
        <translation>الإعجابات والأصوات</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>المتابعات</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>هذا كل شيء.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>لا شيء من هذا النوع بعد.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>Likes, mentions and new followers are told here.</source>
        <translation>تظهر هنا الإعجابات والإشارات والمتابِعون الجدد.</translation>
    </message>
</context>
<context>
    <name>app::OnboardingPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <comment>a community</comment>
        <translation>مرحبًا بك في %1</translation>
    </message>
    <message>
        <source>Follow a few people</source>
        <translation>تابع بعض الأشخاص</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>ما يراه الآخرون</translation>
    </message>
    <message>
        <source>Say who you are. All of it can be changed later.</source>
        <translation>عرّف بنفسك. يمكن تغيير كل ذلك لاحقًا.</translation>
    </message>
    <message>
        <source>Their posts arrive on your Home.</source>
        <translation>تصل منشوراتهم إلى صفحتك الرئيسية.</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>يمكنك تغيير ذلك في أي وقت.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>app::OutboxDelegate</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <comment>the reason, a sentence</comment>
        <translation>لم يُرسل. %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>بانتظار الإرسال منذ %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a command and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxModel</name>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>Change of a post</source>
        <translation>تعديل منشور</translation>
    </message>
    <message>
        <source>Deletion of a post</source>
        <translation>حذف منشور</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>تصويت</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxPanel</name>
    <message>
        <source>Something could not be sent</source>
        <translation>تعذّر إرسال شيء ما</translation>
    </message>
    <message>
        <source>Sent by itself when you are back</source>
        <translation>يُرسل تلقائيًا عند عودة الاتصال</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message numerus="yes">
        <source>Outbox (%Ln)</source>
        <translation>
            <numerusform>الصادر (%Ln)</numerusform>
            <numerusform>الصادر (%Ln)</numerusform>
            <numerusform>الصادر (%Ln)</numerusform>
            <numerusform>الصادر (%Ln)</numerusform>
            <numerusform>الصادر (%Ln)</numerusform>
            <numerusform>الصادر (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox, %Ln not sent yet</source>
        <translation>
            <numerusform>الصادر، لا شيء ينتظر</numerusform>
            <numerusform>الصادر، واحد لم يُرسل بعد</numerusform>
            <numerusform>الصادر، اثنان لم يُرسلا بعد</numerusform>
            <numerusform>الصادر، %Ln لم تُرسل بعد</numerusform>
            <numerusform>الصادر، %Ln لم يُرسل بعد</numerusform>
            <numerusform>الصادر، %Ln لم يُرسل بعد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OutsideLink</name>
    <message>
        <source>Open this link?</source>
        <translation>فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>It leads out of Kith: %1</source>
        <translation>يقود إلى خارج كيث: %1</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>فتح الرابط</translation>
    </message>
</context>
<context>
    <name>app::PasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>You stay signed in here; all other devices are signed out.</source>
        <translation>تبقى مسجَّل الدخول هنا؛ ويُسجَّل الخروج من جميع الأجهزة الأخرى.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>أي عدد من الأحرف.</numerusform>
            <numerusform>حرف واحد على الأقل.</numerusform>
            <numerusform>حرفان على الأقل.</numerusform>
            <numerusform>%Ln أحرف على الأقل.</numerusform>
            <numerusform>%Ln حرفًا على الأقل.</numerusform>
            <numerusform>%Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>اكتب كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>app::PasswordStrength</name>
    <message>
        <source>At least 10 characters. Several words are easy to keep in mind.</source>
        <translation>١٠ أحرف على الأقل. يسهل تذكّر عدة كلمات.</translation>
    </message>
    <message>
        <source>Too short: at least 10 characters.</source>
        <translation>قصيرة جدًا: ١٠ أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take several words.</source>
        <translation>يسهل تخمينها. يُفضَّل استخدام عدة كلمات.</translation>
    </message>
    <message>
        <source>Fair. A longer one is better.</source>
        <translation>مقبولة. الأطول أفضل.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>جيدة.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>قوية.</translation>
    </message>
</context>
<context>
    <name>app::PendingPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation>تفقد بريدك</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>أوشكت على الانتهاء</translation>
    </message>
    <message>
        <source>An administrator of %1 looks at each new account. You can close Kith meanwhile and sign in later.</source>
        <translation>ينظر أحد مشرفي %1 في كل حساب جديد. يمكنك إغلاق Kith الآن وتسجيل الدخول لاحقًا.</translation>
    </message>
    <message>
        <source>The address of this account is not confirmed yet. Open the link in the mail from %1.</source>
        <translation>لم يُؤكَّد عنوان هذا الحساب بعد. افتح الرابط في الرسالة الواردة من %1.</translation>
    </message>
    <message>
        <source>We sent a link to %1. Open it, or paste it here.</source>
        <translation>أرسلنا رابطًا إلى %1. افتحه أو الصقه هنا.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>Send the mail again</source>
        <translation>إعادة إرسال الرسالة</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>إعادة الإرسال بعد %1</translation>
    </message>
    <message>
        <source>Paste the whole link out of the mail.</source>
        <translation>الصق الرابط كاملًا من الرسالة.</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. Open the link in the mail first.</source>
        <translation>لم يُؤكَّد العنوان بعد. افتح الرابط في الرسالة أولًا.</translation>
    </message>
    <message>
        <source>Not yet. Look again later.</source>
        <translation>ليس بعد. تحقق لاحقًا.</translation>
    </message>
    <message>
        <source>This account is no longer there. It may have been declined.</source>
        <translation>لم يعد هذا الحساب موجودًا. ربما رُفض.</translation>
    </message>
    <message>
        <source>Type the address of your account.</source>
        <translation>اكتب عنوان حسابك.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Link or code from the mail</source>
        <translation>الرابط أو الرمز من الرسالة</translation>
    </message>
</context>
<context>
    <name>app::PeopleModel</name>
    <message>
        <source>Waits to be let in</source>
        <comment>state of an account</comment>
        <translation>ينتظر القبول</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of an account</comment>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of an account</comment>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Banned</source>
        <comment>state of an account</comment>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of an account</comment>
        <translation>مغادر</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>role</comment>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Moderator</source>
        <comment>role</comment>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>مدير</translation>
    </message>
    <message>
        <source>%1 (@%2)</source>
        <comment>display name, user name</comment>
        <translation>%1 (@%2)</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>last seen</comment>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>انضم</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>آخر حضور</translation>
    </message>
</context>
<context>
    <name>app::PeoplePane</name>
    <message>
        <source>Back to the profile</source>
        <translation>رجوع إلى الصفحة</translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation>متابعو %1</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <comment>list of people</comment>
        <translation>من يتابعهم %1</translation>
    </message>
    <message>
        <source>No followers yet.</source>
        <translation>لا متابعين بعد.</translation>
    </message>
    <message>
        <source>Follows nobody yet.</source>
        <translation>لا يتابع أحدًا بعد.</translation>
    </message>
</context>
<context>
    <name>app::PeopleStep</name>
    <message>
        <source>Nobody has written anything public yet. You find people later by their posts and profiles.</source>
        <translation>لم ينشر أحد شيئًا للعموم بعد. ستجد الناس لاحقًا عبر منشوراتهم وملفاتهم.</translation>
    </message>
</context>
<context>
    <name>app::PeopleTab</name>
    <message>
        <source>Search people</source>
        <translation>البحث عن أشخاص</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>كل الأدوار</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Check the spelling or choose all roles.</source>
        <translation>تحقّق من الكتابة أو اختر كل الأدوار.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>فتح الملف الشخصي</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
</context>
<context>
    <name>app::PostDelegate</name>
    <message>
        <source>Hide</source>
        <comment>a warned post</comment>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Vote down, voted down. Post by %1</source>
        <translation>تصويت سلبي، صوّتّ سلبيًا. منشور %1</translation>
    </message>
    <message>
        <source>Vote down. Post by %1</source>
        <translation>تصويت سلبي. منشور %1</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>تصويت سلبي</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>محاولة الإرسال من جديد</translation>
    </message>
    <message>
        <source>More. Post by %1</source>
        <translation>المزيد. منشور %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>%1 · %2 ·</source>
        <comment>handle, time; an icon follows</comment>
        <translation>%1 · %2 ·</translation>
    </message>
    <message>
        <source>· edited</source>
        <translation>· معدّل</translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s), liked. Post by %1</source>
        <translation>
            <numerusform>إعجاب، لا إعجابات. منشور %1</numerusform>
            <numerusform>إعجاب، إعجاب واحد منك. منشور %1</numerusform>
            <numerusform>إعجاب، إعجابان أحدهما منك. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجابات أحدها منك. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجابًا أحدها منك. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجاب أحدها منك. منشور %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s). Post by %1</source>
        <translation>
            <numerusform>إعجاب، لا إعجابات. منشور %1</numerusform>
            <numerusform>إعجاب، إعجاب واحد. منشور %1</numerusform>
            <numerusform>إعجاب، إعجابان. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجابات. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجابًا. منشور %1</numerusform>
            <numerusform>إعجاب، %Ln إعجاب. منشور %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PostEditor</name>
    <message>
        <source>Content warning</source>
        <translation>تحذير من المحتوى</translation>
    </message>
    <message>
        <source>Share something with %1…</source>
        <comment>the community</comment>
        <translation>مشاركة شيء مع %1…</translation>
    </message>
    <message>
        <source>Post text</source>
        <translation>نص المنشور</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>عمّ يتحدث؟</translation>
    </message>
    <message>
        <source>Reason of the content warning</source>
        <translation>سبب التحذير من المحتوى</translation>
    </message>
    <message>
        <source>Others see the reason first and the text when they want to</source>
        <translation>يرى الآخرون السبب أولًا، والنص إن أرادوا</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Too long: %1</source>
        <translation>طويل جدًا: %1</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>حساس</translation>
    </message>
</context>
<context>
    <name>app::PostListModel</name>
    <message>
        <source>Show the posts in between</source>
        <translation>عرض المنشورات بينهما</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>Sending.</source>
        <translation>جارٍ الإرسال.</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>لم يُرسل. %1</translation>
    </message>
</context>
<context>
    <name>app::PostListView</name>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
</context>
<context>
    <name>app::PostMenu</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>فتح صفحة الكاتب</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Change visibility</source>
        <translation>تغيير الظهور</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>محاولة الإرسال من جديد</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>نُسخ الرابط</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>نُسخ النص</translation>
    </message>
    <message>
        <source>Delete this post?</source>
        <translation>حذف هذا المنشور؟</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>حذف المنشور</translation>
    </message>
    <message>
        <source>Discard this post?</source>
        <translation>تجاهل هذا المنشور؟</translation>
    </message>
    <message>
        <source>It was not sent. Its text will be gone.</source>
        <translation>لم يُرسل. سيضيع نصه.</translation>
    </message>
    <message>
        <source>Discard post</source>
        <translation>تجاهل المنشور</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>حُذف المنشور</translation>
    </message>
    <message>
        <source>Post discarded</source>
        <translation>تُجوهل المنشور</translation>
    </message>
    <message>
        <source>Visible to: %1</source>
        <translation>مرئي لـ: %1</translation>
    </message>
</context>
<context>
    <name>app::PostPage</name>
    <message>
        <source>This post is gone.</source>
        <translation>لم يعد هذا المنشور موجودًا.</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>noun</comment>
        <translation>منشور</translation>
    </message>
</context>
<context>
    <name>app::PostText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, liked by you</source>
        <translation>%1، أعجبك</translation>
    </message>
    <message>
        <source>%1, voted down by you</source>
        <translation>%1، صوّتّ سلبيًا</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابِعون</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>الأصدقاء</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>likes, down votes</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>The post, its %1 and %2 will be gone for everybody.</source>
        <comment>comments, likes</comment>
        <translation>سيختفي المنشور ومعه %1 و%2 للجميع.</translation>
    </message>
    <message>
        <source>The post and its %1 will be gone for everybody.</source>
        <comment>comments or likes</comment>
        <translation>سيختفي المنشور ومعه %1 للجميع.</translation>
    </message>
    <message>
        <source>The post will be gone for everybody.</source>
        <translation>سيختفي المنشور للجميع.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>تحذير: %1</translation>
    </message>
    <message>
        <source>Shared from %1: %2</source>
        <translation>مشارَك من %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>لا مرفقات</numerusform>
            <numerusform>مرفق واحد</numerusform>
            <numerusform>مرفقان</numerusform>
            <numerusform>%Ln مرفقات</numerusform>
            <numerusform>%Ln مرفقًا</numerusform>
            <numerusform>%Ln مرفق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>لا إعجابات</numerusform>
            <numerusform>إعجاب واحد</numerusform>
            <numerusform>إعجابان</numerusform>
            <numerusform>%Ln إعجابات</numerusform>
            <numerusform>%Ln إعجابًا</numerusform>
            <numerusform>%Ln إعجاب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down vote(s)</source>
        <translation>
            <numerusform>لا أصوات سلبية</numerusform>
            <numerusform>صوت سلبي واحد</numerusform>
            <numerusform>صوتان سلبيان</numerusform>
            <numerusform>%Ln أصوات سلبية</numerusform>
            <numerusform>%Ln صوتًا سلبيًا</numerusform>
            <numerusform>%Ln صوت سلبي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%Ln تعليقات</numerusform>
            <numerusform>%Ln تعليقًا</numerusform>
            <numerusform>%Ln تعليق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PrivacyPane</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Who sees you</source>
        <translation>من يراك</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>أوافق على من يتابعني</translation>
    </message>
    <message>
        <source>Others send a request, and you accept it or not.</source>
        <translation>يرسل الآخرون طلبًا، ولك قبوله أو رفضه.</translation>
    </message>
    <message>
        <source>Who sees my new posts</source>
        <translation>من يرى منشوراتي الجديدة</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>audience</comment>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>audience</comment>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>audience</comment>
        <translation>الأصدقاء</translation>
    </message>
    <message>
        <source>Only me</source>
        <comment>audience</comment>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>Suggest me to others</source>
        <translation>اقتراحي على الآخرين</translation>
    </message>
    <message>
        <source>Your name appears among people one may know.</source>
        <translation>يظهر اسمك بين أشخاص قد يعرفهم المرء.</translation>
    </message>
    <message>
        <source>Show when I am here</source>
        <translation>إظهار وجودي</translation>
    </message>
    <message>
        <source>Friends see whether you are online, and when you were last.</source>
        <translation>يرى الأصدقاء إن كنت متصلًا ومتى كنت آخر مرة.</translation>
    </message>
    <message>
        <source>Who can write to you</source>
        <translation>من يمكنه مراسلتك</translation>
    </message>
    <message>
        <source>People I follow</source>
        <comment>audience</comment>
        <translation>من أتابعهم</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Invitations to groups</source>
        <translation>الدعوات إلى المجموعات</translation>
    </message>
    <message>
        <source>Tell when I have read a message</source>
        <translation>الإخبار بقراءتي الرسائل</translation>
    </message>
    <message>
        <source>Without it you do not see either what others have read.</source>
        <translation>من دونه لا ترى أنت أيضًا ما قرأه الآخرون.</translation>
    </message>
</context>
<context>
    <name>app::ProfileHeader</name>
    <message>
        <source>Active now</source>
        <translation>متصل الآن</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>آخر ظهور: %1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>What to show of the profile</source>
        <translation>ما يُعرض من الصفحة</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>تعديل الصفحة</translation>
    </message>
    <message>
        <source>%1 · follows you</source>
        <translation>%1 · يتابعك</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>انضم في %1</translation>
    </message>
    <message numerus="yes">
        <source>followers</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>متابِع</numerusform>
            <numerusform>متابِع</numerusform>
            <numerusform>متابِعان</numerusform>
            <numerusform>متابِعين</numerusform>
            <numerusform>متابِعًا</numerusform>
            <numerusform>متابِع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>following</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>متابَع</numerusform>
            <numerusform>متابَع</numerusform>
            <numerusform>متابَعان</numerusform>
            <numerusform>متابَعين</numerusform>
            <numerusform>متابَعًا</numerusform>
            <numerusform>متابَع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>posts</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>منشور</numerusform>
            <numerusform>منشور</numerusform>
            <numerusform>منشوران</numerusform>
            <numerusform>منشورات</numerusform>
            <numerusform>منشورًا</numerusform>
            <numerusform>منشور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>منشور واحد</numerusform>
            <numerusform>منشوران</numerusform>
            <numerusform>%Ln منشورات</numerusform>
            <numerusform>%Ln منشورًا</numerusform>
            <numerusform>%Ln منشور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s). Show who they are.</source>
        <translation>
            <numerusform>لا متابعين. عرض القائمة.</numerusform>
            <numerusform>متابع واحد. عرض من هو.</numerusform>
            <numerusform>متابعان. عرض من هما.</numerusform>
            <numerusform>%Ln متابعين. عرض من هم.</numerusform>
            <numerusform>%Ln متابعًا. عرض من هم.</numerusform>
            <numerusform>%Ln متابع. عرض من هم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follows %Ln member(s). Show who they are.</source>
        <translation>
            <numerusform>لا يتابع أحدًا. عرض القائمة.</numerusform>
            <numerusform>يتابع عضوًا واحدًا. عرض من هو.</numerusform>
            <numerusform>يتابع عضوين. عرض من هما.</numerusform>
            <numerusform>يتابع %Ln أعضاء. عرض من هم.</numerusform>
            <numerusform>يتابع %Ln عضوًا. عرض من هم.</numerusform>
            <numerusform>يتابع %Ln عضو. عرض من هم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>الصفحة الشخصية</translation>
    </message>
    <message>
        <source>Only followers see posts.</source>
        <translation>يرى المنشورات المتابِعون فقط.</translation>
    </message>
    <message>
        <source>You have not written anything yet.</source>
        <translation>لم تكتب شيئًا بعد.</translation>
    </message>
    <message>
        <source>No posts yet.</source>
        <translation>لا منشورات بعد.</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>هذا كل شيء.</translation>
    </message>
    <message>
        <source>This profile is not available.</source>
        <translation>هذه الصفحة غير متاحة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
</context>
<context>
    <name>app::ReauthenticateDialog</name>
    <message>
        <source>Is it you?</source>
        <translation>أهذا أنت؟</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>رمز العامل الثاني</translation>
    </message>
    <message>
        <source>This matters for the safety of your account. Type your password to go on.</source>
        <translation>هذا مهم لأمان حسابك. اكتب كلمة المرور للمتابعة.</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>ستة أرقام من تطبيقك، أو أحد رموز الاستعادة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>هذه ليست كلمة مرورك.</translation>
    </message>
</context>
<context>
    <name>app::RecoveryCodesDialog</name>
    <message>
        <source>Keep your recovery codes</source>
        <translation>احفظ رموز الاستعادة</translation>
    </message>
    <message>
        <source>I have kept these codes</source>
        <translation>حفظت هذه الرموز</translation>
    </message>
    <message>
        <source>Each of them lets you in once if you lose your phone. They are shown only now.</source>
        <translation>كل منها يدخلك مرة واحدة إن فقدت هاتفك. تُعرض الآن فقط.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keep the codes first: they cannot be shown again.</source>
        <translation>احفظ الرموز أولًا: لا يمكن عرضها ثانية.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>رموز استعادة %1</translation>
    </message>
    <message>
        <source>Copied. Paste them into your password manager.</source>
        <translation>نُسخت. ألصقها في مدير كلمات المرور.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظت.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>تعذّرت كتابة الملف. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Save recovery codes</source>
        <translation>حفظ رموز الاستعادة</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
</context>
<context>
    <name>app::RegisterPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>An administrator looks at each new account before it can be used.</source>
        <translation>يراجع مشرف عام كل حساب جديد قبل استخدامه.</translation>
    </message>
    <message>
        <source>New members need an invitation. Ask somebody who is there already.</source>
        <translation>يحتاج الأعضاء الجدد إلى دعوة. يمكن طلبها ممن هو هناك.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>لا يقبل هذا المجتمع أعضاء جددًا حاليًا.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>محاولات كثيرة جدًا. يرجى المحاولة بعد %1.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Create account</source>
        <comment>button</comment>
        <translation>إنشاء الحساب</translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln member(s).</source>
        <comment>name of a community</comment>
        <translation>
            <numerusform>%1. لا أعضاء.</numerusform>
            <numerusform>%1. عضو واحد.</numerusform>
            <numerusform>%1. عضوان.</numerusform>
            <numerusform>%1. %Ln أعضاء.</numerusform>
            <numerusform>%1. %Ln عضوًا.</numerusform>
            <numerusform>%1. %Ln عضو.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree to the rules to go on.</source>
        <translation>للمتابعة يرجى الموافقة على القواعد.</translation>
    </message>
    <message>
        <source>The invite cannot be used any more. Ask for a new one.</source>
        <translation>لم تعد الدعوة صالحة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>Join %1</source>
        <comment>a community</comment>
        <translation>الانضمام إلى %1</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>لديّ دعوة</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button</comment>
        <translation>انضمام</translation>
    </message>
</context>
<context>
    <name>app::RegistrationForm</name>
    <message>
        <source>This name is too long.</source>
        <translation>هذا الاسم طويل جدًا.</translation>
    </message>
    <message>
        <source>Choose a user name.</source>
        <translation>يرجى اختيار اسم مستخدم.</translation>
    </message>
    <message>
        <source>At least 3 characters.</source>
        <translation>٣ أحرف على الأقل.</translation>
    </message>
    <message>
        <source>At most 30 characters.</source>
        <translation>٣٠ حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Only letters a to z, digits and the underscore.</source>
        <translation>الأحرف a إلى z والأرقام والشرطة السفلية فقط.</translation>
    </message>
    <message>
        <source>This name is reserved.</source>
        <translation>هذا الاسم محجوز للنظام.</translation>
    </message>
    <message>
        <source>This community asks for an e-mail address.</source>
        <translation>يطلب هذا المجتمع عنوان بريد.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>هذا ليس عنوان بريد.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>يرجى اختيار كلمة مرور.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>الاسم الظاهر</translation>
    </message>
    <message>
        <source>What others see. It may be changed later.</source>
        <translation>ما يراه الآخرون. يمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>3 to 30 letters a to z, digits or underscores.</source>
        <translation>من ٣ إلى ٣٠ من الأحرف a إلى z أو الأرقام أو الشرطات السفلية.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>E-mail (not needed)</source>
        <translation>البريد (اختياري)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>A word to those who let you in (not needed)</source>
        <translation>كلمة إلى من يوافق على الحساب (اختيارية)</translation>
    </message>
    <message>
        <source>I agree to these rules</source>
        <translation>أوافق على هذه القواعد</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>البقاء مسجَّل الدخول</translation>
    </message>
    <message>
        <source>Type the date like %1.</source>
        <translation>اكتب التاريخ هكذا: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Members are %Ln years old or older.</source>
        <translation>
            <numerusform>لا حد لعمر الأعضاء.</numerusform>
            <numerusform>عمر الأعضاء سنة أو أكثر.</numerusform>
            <numerusform>عمر الأعضاء سنتان أو أكثر.</numerusform>
            <numerusform>عمر الأعضاء %Ln سنوات أو أكثر.</numerusform>
            <numerusform>عمر الأعضاء %Ln سنة أو أكثر.</numerusform>
            <numerusform>عمر الأعضاء %Ln سنة أو أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Others do not see it.</source>
        <translation>لا يراه الآخرون.</translation>
    </message>
</context>
<context>
    <name>app::ResetPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>I have a link or a code</source>
        <translation>لديّ رابط أو رمز</translation>
    </message>
    <message>
        <source>Ask for another link</source>
        <translation>طلب رابط آخر</translation>
    </message>
    <message>
        <source>%1 sends no mail. Ask an administrator of the community for a recovery link, then paste it here.</source>
        <translation>لا يرسل %1 بريدًا. اطلب من أحد مشرفي المجتمع رابط استعادة ثم الصقه هنا.</translation>
    </message>
    <message>
        <source>They can be reached at %1.</source>
        <translation>يمكن مراسلتهم على %1.</translation>
    </message>
    <message>
        <source>If an account has this address, a link is on its way to it. It holds for one hour. Open it, or paste it here.</source>
        <translation>إن كان لحساب ما هذا العنوان فالرابط في الطريق إليه. يصلح ساعة واحدة. افتحه أو الصقه هنا.</translation>
    </message>
    <message>
        <source>Paste the link or code that was sent to you and choose a new password.</source>
        <translation>الصق الرابط أو الرمز الذي أُرسل إليك واختر كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>We send a link to the address of your account. With it you choose a new password.</source>
        <translation>نرسل رابطًا إلى عنوان حسابك، وبه تختار كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation>اكتب البريد الإلكتروني لحسابك.</translation>
    </message>
    <message>
        <source>Paste the whole link or code.</source>
        <translation>الصق الرابط أو الرمز كاملًا.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Send the link</source>
        <translation>إرسال الرابط</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>رابط أو رمز</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>تعيين كلمة المرور</translation>
    </message>
</context>
<context>
    <name>app::SecondFactorDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>إعداد عامل ثانٍ</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>الرمز الذي يعرضه التطبيق</translation>
    </message>
    <message>
        <source>Read this code with an app for one-time codes on your phone, then type the six digits that it shows.</source>
        <translation>اقرأ هذا الرمز بتطبيق رموز لمرة واحدة على هاتفك، ثم اكتب الأرقام الستة التي يعرضها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>QR code of the secret; the same stands below in letters</source>
        <translation>رمز QR للسر؛ وهو مكتوب أدناه بالحروف</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>نسخ السر</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>الرمز ستة أرقام.</translation>
    </message>
</context>
<context>
    <name>app::Section</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>صفحتي</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>الإشراف</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>app::SeenStep</name>
    <message>
        <source>Others see when I am online</source>
        <translation>يرى الآخرون متى أكون متصلًا</translation>
    </message>
    <message>
        <source>Others find me by search</source>
        <translation>يجدني الآخرون بالبحث</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>أوافق على من يتابعني</translation>
    </message>
</context>
<context>
    <name>app::ServerField</name>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Known servers</source>
        <translation>خوادم معروفة</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>يرجى إدخال عنوان الخادم.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like millbrook.example.</source>
        <translation>هذا ليس عنوانًا. يبدو العنوان هكذا: millbrook.example.</translation>
    </message>
    <message>
        <source>Use https: over http everybody on the way could read your password.</source>
        <translation>يرجى استخدام https: عبر http يستطيع كل من في الطريق قراءة كلمة المرور.</translation>
    </message>
</context>
<context>
    <name>app::SessionExpiredDialog</name>
    <message>
        <source>Please sign in again</source>
        <translation>يرجى تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>رمز التحقق الثاني</translation>
    </message>
    <message>
        <source>%1, your sign-in was used twice, so the server has ended it. If you do not know why, change your password. What you typed is kept.</source>
        <translation>%1، استُخدم تسجيل دخولك مرتين فأنهاه الخادم. إن لم يكن السبب معروفًا فيُفضَّل تغيير كلمة المرور. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>%1, your sign-in has ended. What you typed is kept.</source>
        <translation>%1، انتهى تسجيل دخولك. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>يرجى إدخال كلمة المرور.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>محاولات كثيرة جدًا. يرجى المحاولة بعد %1.</translation>
    </message>
</context>
<context>
    <name>app::SettingRow</name>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
</context>
<context>
    <name>app::SettingsList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No setting has these words. Try another one.</source>
        <translation>لا إعداد بهذه الكلمات. جرّب غيرها.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>في القوائم</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <source>In conversations</source>
        <translation>في المحادثات</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> أو </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>app::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>محاولات كثيرة جدًا. يرجى المحاولة بعد %1.</translation>
    </message>
    <message>
        <source>Type your user name or e-mail address.</source>
        <translation>يرجى إدخال اسم المستخدم أو عنوان البريد.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>يرجى إدخال كلمة المرور.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>User name or e-mail</source>
        <translation>اسم المستخدم أو البريد</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>رمز التحقق الثاني</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>البقاء مسجَّل الدخول</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>لا يوجد حساب بعد؟</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>ستة أرقام من تطبيقك، أو أحد رموز الاستعادة.</translation>
    </message>
    <message>
        <source>Forgot password</source>
        <translation>نسيت كلمة المرور</translation>
    </message>
</context>
<context>
    <name>app::SignOutDialog</name>
    <message>
        <source>Sign out of %1?</source>
        <translation>تسجيل الخروج من %1؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Wait until it is sent</source>
        <translation>الانتظار حتى الإرسال</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) have not reached the server yet.</source>
        <translation>
            <numerusform>وصل كل شيء إلى الخادم.</numerusform>
            <numerusform>لم يصل شيء واحد إلى الخادم بعد.</numerusform>
            <numerusform>لم يصل شيئان إلى الخادم بعد.</numerusform>
            <numerusform>لم تصل %Ln أشياء إلى الخادم بعد.</numerusform>
            <numerusform>لم يصل %Ln شيئًا إلى الخادم بعد.</numerusform>
            <numerusform>لم يصل %Ln شيء إلى الخادم بعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are only on this computer.</source>
        <translation>
            <numerusform>لا مسودات.</numerusform>
            <numerusform>مسودة واحدة على هذا الحاسوب فقط.</numerusform>
            <numerusform>مسودتان على هذا الحاسوب فقط.</numerusform>
            <numerusform>%Ln مسودات على هذا الحاسوب فقط.</numerusform>
            <numerusform>%Ln مسودة على هذا الحاسوب فقط.</numerusform>
            <numerusform>%Ln مسودة على هذا الحاسوب فقط.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kith signs out as soon as all is sent.</source>
        <translation>يسجّل Kith الخروج فور إرسال كل شيء.</translation>
    </message>
    <message>
        <source>You are offline. Kith signs out as soon as all is sent.</source>
        <translation>لست متصلًا. يسجّل Kith الخروج فور إرسال كل شيء.</translation>
    </message>
    <message>
        <source>Signing out deletes what was not sent.</source>
        <translation>تسجيل الخروج يحذف ما لم يُرسل.</translation>
    </message>
</context>
<context>
    <name>app::StoragePane</name>
    <message>
        <source>Storage and offline</source>
        <translation>التخزين والعمل دون اتصال</translation>
    </message>
    <message>
        <source>Saved for reading offline</source>
        <translation>محفوظ للقراءة دون اتصال</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear what is saved for reading offline</source>
        <translation>مسح المحفوظ للقراءة دون اتصال</translation>
    </message>
    <message>
        <source>Drafts and what waits to be sent</source>
        <translation>المسودات وما ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Kept until it is sent or you discard it. Clearing does not touch it.</source>
        <translation>يبقى حتى يُرسل أو تتخلى عنه. لا يمسّه المسح.</translation>
    </message>
    <message>
        <source>Posts, people and notifications: %1</source>
        <comment>a size</comment>
        <translation>المنشورات والأشخاص والإشعارات: %1</translation>
    </message>
    <message>
        <source>Cleared. It fills again as you read.</source>
        <translation>مُسح. يمتلئ من جديد مع القراءة.</translation>
    </message>
</context>
<context>
    <name>app::TimelinePage</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>المتابَعون</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>أي منشورات</translation>
    </message>
    <message>
        <source>You are all caught up.</source>
        <translation>قرأت كل شيء.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>لا شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Follow a few people and their posts arrive here.</source>
        <translation>عند متابعة بعض الأشخاص تصل منشوراتهم إلى هنا.</translation>
    </message>
    <message>
        <source>See what everyone writes</source>
        <translation>عرض ما يكتبه الجميع</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>لم يكتب أحد بعد.</translation>
    </message>
    <message>
        <source>Be the first.</source>
        <translation>يمكنك أن تبدأ.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>كتابة منشور</translation>
    </message>
    <message>
        <source>%1 Showing posts saved at %2.</source>
        <comment>what is amiss, a time</comment>
        <translation>%1 تُعرض منشورات حُفظت في %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s)</source>
        <translation>
            <numerusform>لا منشورات جديدة</numerusform>
            <numerusform>منشور جديد</numerusform>
            <numerusform>منشوران جديدان</numerusform>
            <numerusform>%Ln منشورات جديدة</numerusform>
            <numerusform>%Ln منشورًا جديدًا</numerusform>
            <numerusform>%Ln منشور جديد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>app::UnlockDialog</name>
    <message>
        <source>Unlock your sign-in</source>
        <translation>فتح تسجيل الدخول</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>Your sign-in is in a file under a passphrase.</source>
        <translation>تسجيل دخولك محفوظ في ملف محمي بعبارة سر.</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>تسجيل الدخول بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>ليست هذه عبارة السر.</translation>
    </message>
</context>
<context>
    <name>app::VisibilityButton</name>
    <message>
        <source>Visible to: %1</source>
        <translation>مرئي لـ: %1</translation>
    </message>
    <message>
        <source>Who sees the post</source>
        <translation>من يرى المنشور</translation>
    </message>
</context>
<context>
    <name>app::WaitingTab</name>
    <message>
        <source>Somebody else has answered already.</source>
        <translation>أجاب شخص آخر من قبل.</translation>
    </message>
    <message>
        <source>%1 is a member now.</source>
        <translation>أصبح %1 عضوًا.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>رُفض %1.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>لا أحد ينتظر</translation>
    </message>
    <message>
        <source>Whoever asks to join appears here.</source>
        <translation>يظهر هنا من يطلب الانضمام.</translation>
    </message>
    <message>
        <source>There are more. They appear when these have an answer.</source>
        <translation>هناك المزيد. يظهرون بعد الرد على هؤلاء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Refuse %1?</source>
        <translation>رفض %1؟</translation>
    </message>
    <message>
        <source>What was sent with the request is deleted. The same name can be asked for again.</source>
        <translation>يُحذف ما أُرسل مع الطلب. يمكن طلب الاسم نفسه مجددًا.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
</context>
<context>
    <name>app::WayIn</name>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and start again, or sign in.</source>
        <translation>حلقة المفاتيح مقفلة. يمكن فتحها والبدء من جديد، أو تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The keyring cannot be reached. Please sign in.</source>
        <translation>لا يمكن الوصول إلى حلقة المفاتيح. يرجى تسجيل الدخول.</translation>
    </message>
</context>
<context>
    <name>app::WelcomeArt</name>
    <message>
        <source>The people near you,
on a place you share.</source>
        <translation>الناس القريبون منك،
في مكان تتشاركونه.</translation>
    </message>
    <message>
        <source>A calm social network for a street, a club or a team. Run by someone you know — or by you.</source>
        <translation>شبكة اجتماعية هادئة لشارع أو نادٍ أو فريق. يديرها شخص تعرفه، أو أنت.</translation>
    </message>
</context>
<context>
    <name>app::WelcomePage</name>
    <message>
        <source>Dark theme</source>
        <translation>سمة داكنة</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>سمة فاتحة</translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation>كيف تود أن تبدأ؟</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>تسجيل الدخول إلى خادم</translation>
    </message>
    <message>
        <source>You already have an account and know the address.</source>
        <translation>لديك حساب بالفعل والعنوان معروف.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>On a community whose address you know.</source>
        <translation>في مجتمع تعرف عنوانه.</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>استكشاف العرض التجريبي</translation>
    </message>
    <message>
        <source>Preparing sample people and posts…</source>
        <translation>جارٍ تحضير أشخاص ومنشورات تجريبية…</translation>
    </message>
    <message>
        <source>Look around with sample people and posts. Nothing is sent.</source>
        <translation>جولة بين أشخاص ومنشورات تجريبية. لا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Kith talks only to the server you choose. No telemetry, no advertising.</source>
        <translation>يتحدث كيث فقط إلى الخادم الذي تختاره. بلا تتبّع ولا إعلانات.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>a community</comment>
        <translation>رجوع إلى %1</translation>
    </message>
    <message>
        <source>You can add more communities later, and switch between them at any time.</source>
        <translation>يمكنك إضافة مجتمعات أخرى لاحقًا والتنقل بينها في أي وقت.</translation>
    </message>
</context>
</TS>
