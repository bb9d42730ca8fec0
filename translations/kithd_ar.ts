<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>أعجب منشورك ⁨%1⁩</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصين آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n أشخاص آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>شارك ⁨%1⁩ منشورك</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>شارك ⁨%1⁩ و⁨%2⁩ منشورك</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>شارك ⁨%1⁩ منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخص آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخصان آخران منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n أشخاص آخرين منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخصًا آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخص آخر منشورك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>علّق ⁨%1⁩ على منشورك</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>ردّ عليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>أشار إليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>يتابعك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>يرغب ⁨%1⁩ في متابعتك</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>يرغب ⁨%1⁩ في صداقتك</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>أصبح ⁨%1⁩ من أصدقائك</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>أرسل إليك ⁨%1⁩ رسالة</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>دعاك ⁨%1⁩ إلى مجموعة</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>أخبار من هذا الخادم</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Your export is ready to be downloaded</source>
        <translation>نسخة بياناتك جاهزة للتنزيل</translation>
    </message>
    <message>
        <source>One of your sign-ins was used in two places and has been ended. If that was not you, change your password.</source>
        <translation>استُخدمت إحدى جلساتك من مكانين فأُنهيت. إن لم تكن أنت، فغيّر كلمة مرورك.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would like to join</source>
        <translation>
            <numerusform>لا أحد يريد الانضمام</numerusform>
            <numerusform>شخص واحد يريد الانضمام</numerusform>
            <numerusform>شخصان يريدان الانضمام</numerusform>
            <numerusform>%n أشخاص يريدون الانضمام</numerusform>
            <numerusform>%n شخصًا يريدون الانضمام</numerusform>
            <numerusform>%n شخص يريدون الانضمام</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Join %1</source>
        <translation>انضم إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 invites you.</source>
        <translation>يدعوك ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>افتح في Kith</translation>
    </message>
    <message>
        <source>This link is good until %1.</source>
        <translation>هذا الرابط صالح حتى %1.</translation>
    </message>
    <message>
        <source>If you do not have Kith on this device yet:</source>
        <translation>إذا لم يكن Kith على هذا الجهاز بعد:</translation>
    </message>
    <message>
        <source>Install Kith on your computer. Whoever invited you knows where to get it.</source>
        <translation>ثبّت Kith على حاسوبك. من دعاك يعرف من أين تحصل عليه.</translation>
    </message>
    <message>
        <source>Choose “Join” and paste this link:</source>
        <translation>اختر «انضمام» والصق هذا الرابط:</translation>
    </message>
    <message>
        <source>This invitation does not hold any more</source>
        <translation>هذه الدعوة لم تعد صالحة</translation>
    </message>
    <message>
        <source>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</source>
        <translation>استُخدمت أو انتهت مدتها أو سُحبت. اطلب ممن أرسلها إليك دعوة جديدة إلى ⁨%1⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are there already.</source>
        <translation>
            <numerusform>لا أعضاء هناك بعد.</numerusform>
            <numerusform>هناك عضو واحد بالفعل.</numerusform>
            <numerusform>هناك عضوان بالفعل.</numerusform>
            <numerusform>هناك %n أعضاء بالفعل.</numerusform>
            <numerusform>هناك %n عضوًا بالفعل.</numerusform>
            <numerusform>هناك %n عضو بالفعل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>If this was not you, there is nothing to do.</source>
        <translation>إن لم تكن أنت من فعل ذلك فلا حاجة إلى فعل شيء.</translation>
    </message>
    <message>
        <source>Confirm your address for {server}</source>
        <translation>أكّد عنوانك لدى ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Please confirm that this address is yours. Somebody has given it for the new account @{name} on {server}.</source>
        <translation>يُرجى تأكيد أن هذا العنوان لك. فقد ذُكر للحساب الجديد ⁨@{name}⁩ على ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>Confirm the address</source>
        <translation>تأكيد العنوان</translation>
    </message>
    <message>
        <source>The link works once and for 24 hours.</source>
        <translation>يعمل الرابط مرة واحدة ولمدة 24 ساعة.</translation>
    </message>
    <message>
        <source>Confirm your new address for {server}</source>
        <translation>أكّد عنوانك الجديد لدى ⁨{server}⁩</translation>
    </message>
    <message>
        <source>The account @{name} on {server} is to use this address from now on. Please confirm that it is yours.</source>
        <translation>سيستخدم الحساب ⁨@{name}⁩ على ⁨{server}⁩ هذا العنوان من الآن فصاعدًا. يُرجى تأكيد أنه لك.</translation>
    </message>
    <message>
        <source>Your address on {server} is about to change</source>
        <translation>عنوانك على ⁨{server}⁩ على وشك أن يتغيّر</translation>
    </message>
    <message>
        <source>Somebody who is signed in as @{name} wants to use another address: {detail}. Nothing changes until that address is confirmed.</source>
        <translation>هناك من سجّل الدخول باسم ⁨@{name}⁩ ويريد استخدام عنوان آخر: ⁨{detail}⁩. لن يتغيّر شيء حتى يُؤكَّد ذلك العنوان.</translation>
    </message>
    <message>
        <source>If this was not you, change your password and end all other sessions.</source>
        <translation>إن لم تكن أنت، فغيّر كلمة المرور وأنهِ كل الجلسات الأخرى.</translation>
    </message>
    <message>
        <source>Your address on {server} has changed</source>
        <translation>تغيّر عنوانك على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>The account @{name} uses another address now: {detail}. No more mails will come to this one.</source>
        <translation>يستخدم الحساب ⁨@{name}⁩ الآن عنوانًا آخر: ⁨{detail}⁩. لن تصل رسائل أخرى إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>If this was not you, ask the administrators of {server} for help.</source>
        <translation>إن لم تكن أنت، فاطلب المساعدة من مشرفي ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>You already have an account on {server}</source>
        <translation>لديك حساب على ⁨{server}⁩ بالفعل</translation>
    </message>
    <message>
        <source>Somebody, perhaps you, has tried to use this address for another account on {server}. It belongs to @{name}: sign in with that, or ask for a new password if you have forgotten yours.</source>
        <translation>حاول أحدهم، وربما أنت، استخدام هذا العنوان لحساب آخر على ⁨{server}⁩. وهو يعود إلى ⁨@{name}⁩: سجّل الدخول به، أو اطلب كلمة مرور جديدة إن نسيت كلمتك.</translation>
    </message>
    <message>
        <source>A new password for {server}</source>
        <translation>كلمة مرور جديدة لدى ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Somebody, hopefully you, has asked for a new password for @{name} on {server}.</source>
        <translation>طلب أحدهم، ونرجو أن تكون أنت، كلمة مرور جديدة للحساب ⁨@{name}⁩ على ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>تعيين كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>The link works once and for one hour. With the new password all devices are signed out.</source>
        <translation>يعمل الرابط مرة واحدة ولمدة ساعة. ومع كلمة المرور الجديدة يُسجَّل الخروج من كل الأجهزة.</translation>
    </message>
    <message>
        <source>If this was not you, there is nothing to do: your password stays as it is.</source>
        <translation>إن لم تكن أنت فلا حاجة إلى فعل شيء: تبقى كلمة مرورك كما هي.</translation>
    </message>
    <message>
        <source>Your password on {server} has changed</source>
        <translation>تغيّرت كلمة مرورك على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>The password of @{name} on {server} has been changed.</source>
        <translation>تغيّرت كلمة مرور ⁨@{name}⁩ على ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>If this was not you, ask for a new password at once and tell the administrators of {server}.</source>
        <translation>إن لم تكن أنت، فاطلب كلمة مرور جديدة فورًا وأخبر مشرفي ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>Two-step sign-in on {server} has changed</source>
        <translation>تغيّر تسجيل الدخول بخطوتين على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Two-step sign-in of @{name} on {server} has been changed.</source>
        <translation>تغيّر تسجيل الدخول بخطوتين للحساب ⁨@{name}⁩ على ⁨{server}⁩.</translation>
    </message>
    <message>
        <source>A sign-in on {server} was ended</source>
        <translation>أُنهيت جلسة على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Two devices have used the same sign-in of @{name} on {server}, so it was ended. This can be a restored backup, or somebody has copied it.</source>
        <translation>استخدم جهازان الجلسة نفسها للحساب ⁨@{name}⁩ على ⁨{server}⁩ فأُنهيت. قد يكون السبب نسخة احتياطية مستعادة، أو أن أحدهم نسخها.</translation>
    </message>
    <message>
        <source>If you know of nothing, change your password and end all other sessions.</source>
        <translation>إن لم تكن تعلم شيئًا عن ذلك، فغيّر كلمة المرور وأنهِ كل الجلسات الأخرى.</translation>
    </message>
    <message>
        <source>Your account on {server} is approved</source>
        <translation>قُبل حسابك على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>An administrator of {server} has approved your account @{name}. You can sign in now.</source>
        <translation>وافق أحد مشرفي ⁨{server}⁩ على حسابك ⁨@{name}⁩. يمكنك تسجيل الدخول الآن.</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>أهلًا بك!</translation>
    </message>
    <message>
        <source>Your registration on {server}</source>
        <translation>تسجيلك على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>The administrators of {server} have not accepted the registration of @{name}.</source>
        <translation>لم يقبل مشرفو ⁨{server}⁩ تسجيل ⁨@{name}⁩.</translation>
    </message>
    <message>
        <source>All that was stored of it has been removed.</source>
        <translation>حُذف كل ما حُفظ منه.</translation>
    </message>
    <message>
        <source>Your account on {server} will be deleted</source>
        <translation>سيُحذف حسابك على ⁨{server}⁩</translation>
    </message>
    <message>
        <source>The account @{name} on {server} will be deleted with all it holds, as you have asked: {detail}. Whoever signs in before then can keep it.</source>
        <translation>سيُحذف الحساب ⁨@{name}⁩ على ⁨{server}⁩ بكل ما فيه كما طلبت: ⁨{detail}⁩. ومن يسجّل الدخول قبل ذلك يمكنه الإبقاء عليه.</translation>
    </message>
    <message>
        <source>If this was not you, sign in, keep the account and change your password.</source>
        <translation>إن لم تكن أنت، فسجّل الدخول وأبقِ على الحساب وغيّر كلمة المرور.</translation>
    </message>
    <message>
        <source>Welcome to {server}</source>
        <translation>أهلًا بك في ⁨{server}⁩</translation>
    </message>
    <message>
        <source>Your account @{name} on {server} is ready. Say hello, look who is there, and tell us a little about yourself in your profile.</source>
        <translation>حسابك ⁨@{name}⁩ على ⁨{server}⁩ جاهز. ألقِ التحية، وتعرّف على الموجودين، وأخبرنا قليلًا عن نفسك في ملفك الشخصي.</translation>
    </message>
    <message>
        <source>Keep this mail: the address of the server is below.</source>
        <translation>احتفظ بهذه الرسالة: عنوان الخادم أدناه.</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>مرحبًا ⁨{name}⁩،</translation>
    </message>
    <message>
        <source>Or enter this code in the app:</source>
        <translation>أو أدخل هذا الرمز في التطبيق:</translation>
    </message>
    <message>
        <source>This mail was written by {server}. Nobody reads answers to it.</source>
        <translation>كتب هذه الرسالة الخادم ⁨{server}⁩. ولا يقرأ أحد الردود عليها.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Press the button to confirm that this address is yours, for {server}.</source>
        <translation>اضغط الزر لتؤكّد لدى ⁨{server}⁩ أن هذا العنوان لك.</translation>
    </message>
    <message>
        <source>Confirm the address</source>
        <translation>تأكيد العنوان</translation>
    </message>
    <message>
        <source>Confirm your address</source>
        <translation>تأكيد عنوانك</translation>
    </message>
    <message>
        <source>Your address is confirmed</source>
        <translation>تم تأكيد عنوانك</translation>
    </message>
    <message>
        <source>You can close this page and go on in the app: {server} awaits you.</source>
        <translation>يمكنك إغلاق هذه الصفحة والمتابعة في التطبيق: ⁨{server}⁩ في انتظارك.</translation>
    </message>
    <message>
        <source>New password, at least 10 characters</source>
        <translation>كلمة مرور جديدة من 10 أحرف على الأقل</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Choose a new password for {server}. All devices that are signed in are signed out.</source>
        <translation>اختر كلمة مرور جديدة لدى ⁨{server}⁩. سيُسجَّل الخروج من كل الأجهزة.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>تعيين كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Your new password is set</source>
        <translation>تم تعيين كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Sign in to {server} with it in the app. You can close this page.</source>
        <translation>سجّل الدخول بها إلى ⁨{server}⁩ في التطبيق. يمكنك إغلاق هذه الصفحة.</translation>
    </message>
    <message>
        <source>This link works no more</source>
        <translation>لم يعد هذا الرابط يعمل</translation>
    </message>
    <message>
        <source>It was used, has expired, or a newer one was sent. Ask for another in the app.</source>
        <translation>استُخدم الرابط أو انتهت مدته أو أُرسل رابط أحدث منه. اطلب رابطًا آخر في التطبيق.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>حاول مرة أخرى بعد قليل.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>الفتح في Kith</translation>
    </message>
    <message>
        <source>Or enter this code in the app:</source>
        <translation>أو أدخل هذا الرمز في التطبيق:</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>A password has at least 10 characters.</source>
        <translation>كلمة المرور 10 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>A password has at most 256 characters.</source>
        <translation>كلمة المرور 256 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>كلمة المرور هذه سهلة التخمين.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The data of %1</source>
        <translation>بيانات %1</translation>
    </message>
    <message>
        <source>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</source>
        <translation>كما في %1. البيانات نفسها للبرامج موجودة في المجلد &quot;data&quot; بصيغة JSON.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>عنوان البريد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>عمليات الدخول</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>عنوان الشبكة</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>تتابعهم</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>الأصدقاء</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>المكتومون</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Earlier texts of posts</source>
        <translation>نصوص سابقة للمنشورات</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>الظهور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>الإعجابات</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>يشارك</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
</context>
</TS>
